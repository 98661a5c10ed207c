using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TypedNets.Tests.Modules;

/// <summary>The module itself; its values and gradients are compared with the formula where networks run.</summary>
public class RMSNormTests
{
    [Theory]
    [InlineData(ScalarType.Float32, 1.1920928955078125e-7)]
    [InlineData(ScalarType.Float64, 2.220446049250313e-16)]
    public void Its_epsilon_is_that_of_the_element_type(ScalarType type, double epsilon)
    {
        using DisposeScope scope = NewDisposeScope();
        using var module = new RMSNorm([4], weight: null);
        double small = Math.Sqrt(epsilon);

        Tensor output = module.call(full([2, 4], small, type));

        Assert.All([.. output.to(ScalarType.Float64).data<double>()], value => Assert.Equal(1 / Math.Sqrt(2), value, 1e-6));
        Assert.Equal(type, output.dtype);
    }

    [Theory]
    [InlineData(ScalarType.BFloat16)]
    [InlineData(ScalarType.Float16)]
    public void Narrow_types_are_computed_with_32_bits(ScalarType type)
    {
        using DisposeScope scope = NewDisposeScope();
        using var module = new RMSNorm([100], weight: null);
        using var scaled = new RMSNorm([100], new Parameter(full([100], 2, type)));
        using var generator = new Generator(1);
        Tensor input = (300 * randn([3, 100], generator: generator)).to(type); // its squares exceed what 16 bits hold

        Tensor expected = module.call(input.to(ScalarType.Float32)).to(type);

        Assert.True(module.call(input).eq(expected).all().item<bool>());
        Assert.True(scaled.call(input).eq(expected * 2).all().item<bool>());
    }

    [Fact]
    public void It_moves_with_its_scale()
    {
        using DisposeScope scope = NewDisposeScope();
        using var module = new RMSNorm([3], new Parameter(tensor([1f, 2, 3])));

        module.to(ScalarType.Float64);

        Assert.Equal(["weight"], module.state_dict().Keys);
        Parameter moved = Assert.Single(module.parameters());
        Assert.Same(moved, module.weight);
        Assert.Equal(ScalarType.Float64, moved.dtype);
        Assert.True(moved.requires_grad);
        Assert.Equal([1.0, 2, 3], moved.data<double>());
        Assert.Equal(ScalarType.Float64, module.call(ones(2, 3, ScalarType.Float64)).dtype);
    }

    [Fact]
    public void It_owns_its_scale_and_frees_the_rest()
    {
        using DisposeScope scope = NewDisposeScope();
        var module = new RMSNorm([2, 3], new Parameter(ones(2, 3)));
        Parameter weight = module.weight!;
        Tensor input = ones(4, 2, 3, ScalarType.BFloat16);
        int before = scope.DisposablesCount;

        module.call(input);

        Assert.Equal(before + 1, scope.DisposablesCount);
        module.Dispose();
        Assert.True(weight.IsInvalid);
    }
}
