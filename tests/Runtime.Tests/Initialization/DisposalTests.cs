using TorchSharp;
using TorchSharp.Modules;
using TypedNets.Analysis;
using static TorchSharp.torch;

namespace TypedNets.Tests.Initialization;

/// <summary>Construction leaves nothing behind but the parameters, counted by TorchSharp for this thread.</summary>
public class DisposalTests
{
    public static TheoryData<string> Rules =>
        ["he-normal", "xavier-uniform", "truncated-normal(0.02)", "variance-scaling", "orthogonal", "sparse(0.5)", "identity", "zeros"];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_leaves_nothing(string rule) => AssertLeavesNothing(Initializers.Parse(rule), 6, 4);

    [Fact]
    public void A_kernel_leaves_nothing()
    {
        AssertLeavesNothing(Initializers.Dirac(2), 6, 3, 3, 3);
        AssertLeavesNothing(Initializers.Orthogonal(), 6, 3, 3, 3);
    }

    [Fact]
    public void A_user_s_temporaries_are_freed() => AssertLeavesNothing(new Alternating(), 6, 4);

    [Fact]
    public void A_draw_outside_a_factory_leaves_nothing()
    {
        using var generator = new Generator(1);
        using Tensor tensor = empty(6, 4), kernel = empty(6, 4, 3);
        long before = Live;
        Draw[] draws =
        [
            new Draw.Normal(0, 1), new Draw.Uniform(0, 1), new Draw.TruncatedNormal(0, 1, -2, 2), new Draw.Constant(1),
            new Draw.Orthogonal(1), new Draw.Sparse(0.5, 1), new Draw.Identity(),
        ];
        foreach (Draw draw in draws)
            Drawing.Fill(tensor, draw, generator);
        Drawing.Fill(kernel, new Draw.Dirac(1), generator);
        Assert.Equal(before, Live);
    }

    [Fact]
    public void Modules_leave_nothing_when_they_are_disposed()
    {
        long before = Live;
        using (var factory = new ParameterFactory(1, dtype: ScalarType.Float64))
        using (Linear linear = nn.Linear(4, 8, device: META))
        using (BatchNorm2d norm = factory.Place(nn.BatchNorm2d(8)))
        {
            linear.weight = factory.Create(Sample.Site("linear.weight", ParameterRole.Weight, 8, 4), new Draw.Normal(0, 1));
            linear.bias = factory.Create(Sample.Site("linear.bias", ParameterRole.Bias, 8), new Draw.Constant(0));
            factory.Fill(norm.weight!, Sample.Site("norm.weight", ParameterRole.Scale, 8), new Draw.Constant(1));
        }

        Assert.Equal(before, Live);
    }

    [Fact]
    public void A_parameter_outlives_the_scope_it_was_made_in()
    {
        using var factory = new ParameterFactory(1);
        Parameter parameter;
        using (NewDisposeScope())
            parameter = factory.Create(Sample.Weight(6, 4), new Draw.Normal(0, 1));
        Assert.False(parameter.IsInvalid);
        parameter.Dispose();
    }

    [Fact]
    public void A_failed_parameter_leaves_nothing()
    {
        using var factory = new ParameterFactory(1, Initializers.Identity());
        long before = Live;
        Assert.Throws<InitializerException>(() => factory.Create(Sample.Weight(6, 4, 3), new Draw.Constant(0)));
        Assert.Equal(before, Live);
    }

    private static long Live => DisposeScopeManager.Statistics.ThreadTotalLiveCount;

    private static void AssertLeavesNothing(Initializer initializer, params ReadOnlySpan<long> shape)
    {
        ParameterSite site = Sample.Weight(shape);
        foreach (ScalarType type in new[] { ScalarType.Float32, ScalarType.Float64, ScalarType.Float16 })
        {
            using var factory = new ParameterFactory(1, initializer, dtype: type);
            using Tensor existing = empty(shape, ScalarType.Float32);
            long before = Live;
            factory.Fill(existing, site, new Draw.Constant(0));
            Assert.Equal(before, Live);
            Parameter parameter = factory.Create(site, new Draw.Constant(0));
            Assert.Equal(before + 1, Live);
            parameter.Dispose();
            Assert.Equal(before, Live);
        }
    }
}
