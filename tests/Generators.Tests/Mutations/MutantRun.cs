using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Mutations;

/// <summary>Runs what compiled: built, called in evaluation and in training, differentiated.</summary>
internal static class MutantRun
{
    private const long Batch = 2, Unknown = 9, MostParameters = 2_000_000, MostMacs = 20_000_000;

    /// <summary>Why a network cannot run, or how its outputs differ from what its spec says; null when neither.</summary>
    public static string? Refusal(RunningNetwork running)
    {
        NetworkSpec spec = running.Spec;

        // Large ones are compiled only: what refuses does not depend on size.
        if (spec.ParameterCount > MostParameters || spec.Macs > MostMacs)
            return null;
        try
        {
            using DisposeScope scope = NewDisposeScope();
            using Module network = running.CreateAny(seed: 1);
            Tensor[] inputs = [.. spec.Inputs.Select(Input)];
            network.eval();
            using (no_grad())
                Check(spec, running.Run(network, inputs));
            network.train();
            Tensor[] outputs = running.Run(network, inputs);
            Check(spec, outputs);
            if (outputs.Any(output => output.requires_grad))
                outputs.Where(output => output.requires_grad).Select(output => output.sum()).Aggregate((a, b) => a + b).backward();
            return null;
        }
        catch (Exception exception)
        {
            return exception.Message.Split('\n')[0];
        }
    }

    /// <summary>Numbers of rows are zero, which every table has.</summary>
    private static Tensor Input(ValueSpec input)
    {
        long[] shape = [Batch, .. input.Shape.Select(size => size ?? Unknown)];
        return input.DType == DType.Int64 ? zeros(shape, int64) : randn(shape);
    }

    private static void Check(NetworkSpec spec, Tensor[] outputs)
    {
        string[] actual = [.. outputs.Zip(spec.Outputs, (output, said) => string.Join('×', output.shape.Skip(1).Select((size, i) => i < said.Shape.Count && said.Shape[i] is null ? "?" : $"{size}")))];
        Assert.Equal(spec.Outputs.Select(output => string.Join('×', output.Shape.Select(size => size is null ? "?" : $"{size}"))), actual);
    }
}
