using static TorchSharp.torch;

namespace TypedNets.Tests.Initialization;

/// <summary>Tests of libtorch's global generator, which all threads share: they run alone.</summary>
[CollectionDefinition(nameof(GlobalGenerator), DisableParallelization = true)]
public class GlobalGenerator;

[Collection(nameof(GlobalGenerator))]
public class GlobalSeedTests
{
    [Fact]
    public void Without_a_seed_the_global_one_decides()
    {
        manual_seed(7);
        using var first = new ParameterFactory();
        using var second = new ParameterFactory();
        manual_seed(7);
        using var again = new ParameterFactory();
        Assert.Equal(first.Seed, again.Seed);
        Assert.NotEqual(first.Seed, second.Seed);
        Assert.InRange(first.Seed, 0, (1L << 53) - 1);
    }

    [Fact]
    public void With_a_seed_the_global_generator_is_left_alone()
    {
        manual_seed(7);
        using Tensor expected = rand(3);
        manual_seed(7);
        using var factory = new ParameterFactory(1, Initializers.Sparse(0.5));
        factory.Create(Sample.Weight(5, 4), new Analysis.Draw.Constant(0)).Dispose();
        using var orthogonal = new ParameterFactory(1, Initializers.Orthogonal());
        orthogonal.Create(Sample.Weight(5, 4), new Analysis.Draw.Constant(0)).Dispose();
        using Tensor actual = rand(3);
        Assert.Equal(Sample.Values(expected), Sample.Values(actual));
    }
}
