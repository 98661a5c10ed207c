using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets.Training;

/// <summary>The gradients of several parameters.</summary>
internal static class Gradients
{
    /// <summary>Their Euclidean norm, all together.</summary>
    public static double Norm(IEnumerable<Parameter> parameters)
    {
        double sum = 0;
        ForEach(parameters, gradient =>
        {
            using Tensor norm = gradient.norm();
            double value = SingleNumber.Of(norm);
            sum += value * value;
        });
        return Math.Sqrt(sum);
    }

    /// <summary>Does something with each.</summary>
    public static void ForEach(IEnumerable<Parameter> parameters, Action<Tensor> act)
    {
        foreach (Parameter parameter in parameters)
        {
            using Tensor? gradient = parameter.grad;
            if (gradient is not null)
                act(gradient);
        }
    }
}
