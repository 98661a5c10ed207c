using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TypedNets.Generators.Tests.Graphs;

/// <summary>A network in training against the same computed otherwise: values, all gradients, what is left, what is changed.</summary>
internal static class GraphComparison
{
    /// <summary>Compares.</summary>
    /// <param name="running">The network's class.</param>
    /// <param name="network">The network, in 64 bits.</param>
    /// <param name="reference">The outputs from the parameters by key and the inputs.</param>
    /// <param name="batch">Size of the batch.</param>
    public static void AssertSame(RunningNetwork running, Module network, Func<Dictionary<string, Tensor>, Tensor[], Tensor[]> reference, long batch)
    {
        using var generator = new Generator(5);
        Tensor[] inputs = [.. running.Spec.Inputs.Select(input => randn([batch, .. input.Shape.Select(size => size!.Value)], float64, generator: generator).requires_grad_())];
        Tensor[] before = [.. inputs.Select(input => input.detach().clone())];
        (string Name, Parameter Value)[] parameters = [.. network.named_parameters()];
        Dictionary<string, Tensor> copies = parameters.ToDictionary(p => p.Name, p => p.Value.detach().clone().requires_grad_());
        Tensor[] leaves = [.. before.Select(input => input.clone().requires_grad_())];

        Tensor[] outputs;
        using (DisposeScope left = NewDisposeScope())
        {
            outputs = running.Run(network, inputs);
            Assert.Equal(outputs.Length, left.DisposablesCount);
            outputs = [.. outputs.Select(output => output.MoveToOuterDisposeScope())];
        }

        Tensor[] expected = reference(copies, leaves);
        Assert.Equal(running.Spec.Outputs.Select(output => string.Join('×', output.Shape)), outputs.Select(output => string.Join('×', output.shape.Skip(1))));
        foreach ((Tensor mine, Tensor theirs) in outputs.Zip(expected))
            AssertClose(theirs, mine, "an output");

        // Weights of their own for every element, so that no error cancels another.
        Tensor[] weights = [.. outputs.Select(output => randn(output.shape, float64, generator: generator))];
        using (autograd.detect_anomaly())
            outputs.Zip(weights, (output, weight) => (output * weight).sum()).Aggregate((a, b) => a + b).backward();
        expected.Zip(weights, (output, weight) => (output * weight).sum()).Aggregate((a, b) => a + b).backward();
        foreach ((Tensor mine, Tensor theirs) in inputs.Zip(leaves))
            AssertClose(theirs.grad!, mine.grad!, "the gradient of an input");
        foreach ((string name, Parameter value) in parameters)
            AssertClose(copies[name].grad ?? zeros_like(value), value.grad ?? zeros_like(value), "the gradient of " + name);
        foreach ((Tensor input, Tensor was) in inputs.Zip(before))
            Assert.True(input.eq(was).all().item<bool>(), "an input was changed");
    }

    private static void AssertClose(Tensor expected, Tensor actual, string what)
    {
        Assert.Equal(expected.shape, actual.shape);
        Assert.True(actual.allclose(expected, rtol: 1e-6, atol: 1e-6), $"{what}: expected\n{expected.str()}\nbut was\n{actual.str()}");
    }
}
