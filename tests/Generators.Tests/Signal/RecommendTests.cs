using TypedNets.Generators.Tests.Running;

namespace TypedNets.Generators.Tests.Signal;

/// <summary>The ranking of initializers by what is predicted under them.</summary>
[Collection(nameof(TorchCollection))]
public sealed class RecommendTests
{
    [Theory]
    [InlineData("[Linear(256), ReLU]", 30, "HeNormal")]
    // With the gain 5/3 the signal settles at 1.18; with 1 it falls to 0.018 (Poole et al. 2016).
    [InlineData("[Linear(256), Tanh]", 30, "HeNormal")]
    [InlineData("[Linear(256), SELU]", 30, "LeCunNormal")]
    // No fixed gain holds GELU: at one, the second moment 1 is no stable point.
    [InlineData("[Linear(256), GELU]", 50, "UnitVariance")]
    // Each layer of 8×8 loses 16 % at its edges.
    [InlineData("[Conv2d(64, 3, Padding = 1), ReLU]", 40, "UnitVariance")]
    public void The_first_keeps_signal_and_gradients(string step, int depth, string expected)
    {
        IReadOnlyList<Recommendation> ranking = Initializers.Recommend(Spec(step, depth));

        Assert.Equal(expected, ranking[0].Initializer.Name);
        Assert.Equal(ranking.Select(one => one.Range.Decades).Order().First(), ranking[0].Range.Decades, 0.5);
        Assert.All(ranking, one => Assert.Equal(one.Range.Layers, one.Range.Known));
    }

    /// <summary>The ranking does not depend on what the network declares, and what cannot be applied is not in it.</summary>
    [Fact]
    public void What_cannot_be_applied_is_left_out()
    {
        string[] plain = Names(Spec("[Linear(64), ReLU]", 4)), other = Names(Spec("[Linear(64), ReLU]", 4, "RandomNormal(3)"));
        Assert.Equal(plain, other);
        Assert.DoesNotContain("Fixup", plain);
        using NetworkAssembly assembly = NetworkAssembly.Of("""
            [Network, Input(64), Zeros]
            public partial class Net
            {
                [Linear(64), ReLU, Linear(64)] public partial Sequential A { get; }
                [Add(nameof(A), Network.Input), ReLU, Linear(10)] public partial Linear Head { get; }
            }
            """);
        Assert.Contains("Fixup", Names(assembly["Net"].Spec));
    }

    [Fact]
    public void The_reason_has_the_numbers()
    {
        Recommendation xavier = Initializers.Recommend(Spec("[Linear(256), ReLU]", 11)).Single(one => one.Initializer.Name == "XavierNormal");

        // Half is left after each layer.
        Assert.Equal("XavierNormal: second moments from 0.0009766 to 1, squared gradients from 0.0004883 to 0.5", xavier.ToString());
    }

    private static string[] Names(NetworkSpec spec) => [.. Initializers.Recommend(spec).Select(one => one.Initializer.Name).Order()];

    private static NetworkSpec Spec(string step, int depth, string initializer = "TorchDefault")
    {
        string input = step.Contains("Conv", StringComparison.Ordinal) ? "64, 8, 8" : "256";
        using NetworkAssembly assembly = NetworkAssembly.Of($"[Network, Input({input}), {initializer}]\n{string.Concat(Enumerable.Repeat(step + "\n", depth))}public partial class Net;");
        return assembly["Net"].Spec;
    }
}
