using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Graphs;

/// <summary>
/// Computes what a spec describes, layer by layer: nothing in place, nothing freed, nothing generated. At kinks, which zeros of one
/// activation meet in the next, slopes are libtorch's.
/// </summary>
internal static class Interpreter
{
    /// <summary>The outputs.</summary>
    public static Tensor[] Run(NetworkSpec spec, Dictionary<string, Tensor> parameters, Tensor[] inputs)
    {
        var values = spec.Inputs.Zip(inputs).ToDictionary(pair => pair.First.Name, pair => pair.Second);
        foreach (LayerSpec layer in spec.Layers)
        {
            Tensor[] read = [.. layer.Inputs.Select(name => values[name])];
            values[layer.Path] = Compute(layer, read, name => parameters[$"{layer.Shares ?? layer.Path}.{name}"]);
        }

        return [.. spec.Outputs.Select(output => values[output.Name])];
    }

    private static Tensor Compute(LayerSpec layer, Tensor[] read, Func<string, Tensor> parameter) => layer.Kind switch
    {
        "Linear" => read[0].matmul(parameter("weight").t()) + parameter("bias"),
        "LayerNorm" => functional.layer_norm(read[0], parameter("weight").shape, parameter("weight"), parameter("bias")),
        "ReLU" => where(read[0] > 0, read[0], zeros_like(read[0])),
        "Tanh" => read[0].tanh(),
        "Sigmoid" => 1 / (1 + (-read[0]).exp()),
        "Softplus" => logaddexp(read[0], zeros_like(read[0])),
        "LeakyReLU" => where(read[0] > 0, read[0], 0.1 * read[0]),
        "ELU" => where(read[0] > 0, read[0], read[0].clamp_max(0).exp() - 1),
        "GELU" => read[0] * (1 + (read[0] / Math.Sqrt(2)).erf()) / 2,
        "Hardtanh" => where(read[0].abs() < 1, read[0], read[0].detach().sign()),
        "IdentityLayer" or "Dropout" => read[0].clone(),
        "Transpose" => read[0].transpose(1, 2).contiguous(),
        "Flatten" => read[0].flatten(1),
        "Add" => read.Aggregate((a, b) => a + b),
        "Multiply" => read.Aggregate((a, b) => a * b),
        "Concat" => cat(read, 2),
        _ => throw new NotSupportedException($"The interpreter does not know {layer.Kind}."),
    };
}
