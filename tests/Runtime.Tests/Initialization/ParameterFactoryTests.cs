using TorchSharp;
using TorchSharp.Modules;
using TypedNets.Analysis;
using static TorchSharp.torch;

namespace TypedNets.Tests.Initialization;

/// <summary>Construction of parameters: streams, overrides, places, errors.</summary>
public class ParameterFactoryTests
{
    private static readonly ParameterSite s_conv1 = Sample.Site("conv1.weight", ParameterRole.Weight, 8, 3, 3, 3);
    private static readonly ParameterSite s_conv2 = Sample.Site("conv2.weight", ParameterRole.Weight, 8, 8, 3, 3);
    private static readonly ParameterSite s_bias = Sample.Site("conv1.bias", ParameterRole.Bias, 8) with { Fans = new Fans(27, 72) };
    private static readonly Draw s_normal = new Draw.Normal(0, 0.1);

    [Fact]
    public void A_parameter_is_trainable_and_as_declared()
    {
        using var factory = new ParameterFactory(1);
        using Parameter weight = factory.Create(s_conv1, new Draw.Constant(0.5));
        Assert.True(weight.requires_grad);
        Assert.True(weight.is_leaf);
        Assert.Equal([8, 3, 3, 3], weight.shape);
        Assert.Equal((ScalarType.Float32, DeviceType.CPU), (weight.dtype, weight.device_type));
        Assert.All(Sample.Values(weight), x => Assert.Equal(0.5, x));
    }

    [Fact]
    public void Values_follow_from_seed_and_path_alone()
    {
        double[] alone = Created(new ParameterFactory(7), s_conv2);
        Assert.Equal(alone, Created(new ParameterFactory(7), s_conv1, s_conv2));
        Assert.Equal(alone, Created(new ParameterFactory(7), s_conv2 with { Path = "added.weight", Shape = [3] }, s_conv1, s_conv2));
        Assert.NotEqual(alone, Created(new ParameterFactory(8), s_conv2));
        Assert.NotEqual(alone, Created(new ParameterFactory(7), s_conv2 with { Path = "conv3.weight" }));
        return;

        static double[] Created(ParameterFactory factory, params ParameterSite[] sites)
        {
            using (factory)
            {
                foreach (ParameterSite site in sites[..^1])
                    factory.Create(site, s_normal).Dispose();
                using Parameter last = factory.Create(sites[^1], s_normal);
                return Sample.Values(last);
            }
        }
    }

    /// <summary>The streams are part of what a seed means: they may not change from one version to the next.</summary>
    [Fact]
    public void The_stream_of_a_path_is_the_hash_of_seed_and_path()
    {
        // The first 8 bytes, little-endian, of SHA-256 over 2A 00 00 00 00 00 00 00 and "conv1.weight", by hashlib.
        using var expected = new Generator(unchecked((ulong)StreamOfConv1UnderSeed42));
        using Tensor values = empty(8, 3, 3, 3).normal_(0, 0.1, expected);
        using var factory = new ParameterFactory(42);
        using Parameter weight = factory.Create(s_conv1, s_normal);
        Assert.Equal(Sample.Values(values), Sample.Values(weight));
    }

    [Fact]
    public void Near_seeds_and_paths_do_not_share_streams()
    {
        var first = new HashSet<double>();
        for (long seed = -20; seed < 20; seed++)
        {
            using var factory = new ParameterFactory(seed);
            for (int layer = 0; layer < 20; layer++)
            {
                using Parameter weight = factory.Create(s_bias with { Path = $"conv{layer}.weight" }, s_normal);
                Assert.True(first.Add(Sample.Values(weight)[0]));
            }
        }
    }

    [Fact]
    public void An_initializer_replaces_weights_and_what_it_covers()
    {
        ParameterRole[] never = [ParameterRole.Scale, ParameterRole.Shift, ParameterRole.Slope];
        using var plain = new ParameterFactory(1, Initializers.Constant(3));
        Assert.Equal(3, First(plain, ParameterRole.Weight));
        Assert.Equal(0, First(plain, ParameterRole.Bias));
        Assert.Equal(0.5, First(plain, ParameterRole.Bias, hasOwnStart: true));
        Assert.All(never, role => Assert.Equal(0.5, First(plain, role)));

        using var covering = new ParameterFactory(1, Initializers.TorchDefault());
        Assert.NotEqual(0.5, First(covering, ParameterRole.Bias));
        Assert.NotEqual(0, First(covering, ParameterRole.Bias));
        Assert.Equal(0.5, First(covering, ParameterRole.Bias, hasOwnStart: true));
        Assert.All(never, role => Assert.Equal(0.5, First(covering, role)));
        return;

        static double First(ParameterFactory factory, ParameterRole role, bool hasOwnStart = false)
        {
            using Parameter parameter = factory.Create(s_bias with { Role = role, HasOwnStart = hasOwnStart }, new Draw.Constant(0.5));
            return Sample.Values(parameter)[0];
        }
    }

    [Theory]
    [InlineData(InitializerSemantics.PyTorch, 1)]
    [InlineData(InitializerSemantics.Keras, 1)]
    [InlineData(InitializerSemantics.Jax, 0)]
    public void Beside_a_replaced_initializer_forget_gates_start_as_the_framework_has_them(InitializerSemantics semantics, double forget)
    {
        using var factory = new ParameterFactory(1, Initializers.HeNormal(), semantics: semantics);
        using Parameter bias = factory.Create(
            new ParameterSite("lstm.bias_ih_l0", ParameterRole.Bias, [8], new Fans(5, 2)) { Blocks = 4, ForgetGate = 1 }, new Draw.Uniform(-0.7, 0.7));
        Assert.Equal([0, 0, forget, forget, 0, 0, 0, 0], Sample.Values(bias));
    }

    [Fact]
    public void Gates_are_started_one_by_one_and_a_fused_matrix_as_one()
    {
        using var factory = new ParameterFactory(1, semantics: InitializerSemantics.Jax);
        using Parameter gates = factory.Weight("lstm.weight_hh_l0", [24, 6], (6, 6), (6, 6), 1, blocks: 4, isRecurrent: true).Orthogonal(1);
        using Parameter fused = factory.Weight("lstm.weight_hh_l1", [24, 6], (6, 24), (6, 6), 1, isRecurrent: true).Orthogonal(1);
        Assert.Equal(4, SquareOfColumn(gates), 1e-5);
        Assert.Equal(1, SquareOfColumn(fused), 1e-5);

        static double SquareOfColumn(Parameter matrix) => Sample.Values(matrix).Where((_, i) => i % 6 == 0).Sum(x => x * x);
    }

    [Fact]
    public void Semantics_that_there_are_not_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => new ParameterFactory(semantics: (InitializerSemantics)7));
        Assert.Equal("semantics", error.ParamName);
        Assert.Contains("must be one of PyTorch, Keras, Jax, but is 7", error.Message);
    }

    /// <summary>Ends count from zero in PyTorch, and from the mean in the others.</summary>
    [Fact]
    public void A_mean_far_outside_the_cut_is_refused_by_its_meaning()
    {
        using var torch = new ParameterFactory(1, Initializers.TruncatedNormal(1, mean: 9));
        using var keras = new ParameterFactory(1, Initializers.TruncatedNormal(1, mean: 9), semantics: InitializerSemantics.Keras);
        var error = Assert.Throws<InitializerException>(() => torch.Create(s_conv1, s_normal));
        Assert.Contains("Mean must be at most two standard deviations outside [-2, 2], but is 9", error.Message);
        using Parameter weight = keras.Create(s_conv1, s_normal);
        Assert.All(Sample.Values(weight), value => Assert.InRange(value, 7, 11));
    }

    [Fact]
    public void An_override_draws_what_its_attribute_would_draw()
    {
        using var declared = new ParameterFactory(5);
        using var replaced = new ParameterFactory(5, Initializers.HeNormal(FanMode.FanOut));
        using Parameter expected = declared.Create(s_conv1, new Draw.Normal(0, Math.Sqrt(2.0 / 72)));
        using Parameter actual = replaced.Create(s_conv1, new Draw.Constant(0));
        Assert.Equal(Sample.Values(expected), Sample.Values(actual));
    }

    [Fact]
    public void A_user_s_initializer_is_declared_or_replaces()
    {
        using var declared = new ParameterFactory(5);
        using var replaced = new ParameterFactory(5, new Alternating());
        using Parameter own = declared.Create(s_conv1, new Alternating()), other = replaced.Create(s_conv1, s_normal);
        Assert.Equal(Sample.Values(own), Sample.Values(other));
        Assert.All(Sample.Values(own), x => Assert.Equal(1.0 / 27, Math.Abs(x), 1e-7));
        Assert.Equal("Alternating", new Alternating().Name);
    }

    [Fact]
    public void Doubles_are_drawn_in_full_and_halves_from_singles()
    {
        using var single = new ParameterFactory(5);
        using var half = new ParameterFactory(5, dtype: ScalarType.BFloat16);
        using var wide = new ParameterFactory(5, dtype: ScalarType.Float64);
        using Parameter expected = single.Create(s_conv1, s_normal);
        using Parameter rounded = half.Create(s_conv1, s_normal), full = wide.Create(s_conv1, s_normal);
        using Tensor cast = expected.to(ScalarType.BFloat16);
        Assert.Equal((ScalarType.BFloat16, ScalarType.Float64), (rounded.dtype, full.dtype));
        Assert.Equal(Sample.Values(cast), Sample.Values(rounded));
        Assert.Contains(Sample.Values(full), x => x != (float)x);
    }

    [Fact]
    public void A_parameter_that_exists_is_filled_in_place()
    {
        using var factory = new ParameterFactory(5, Initializers.Constant(3));
        using Linear linear = nn.Linear(3, 2, dtype: ScalarType.Float64);
        Parameter before = linear.weight;
        factory.Fill(linear.weight, Sample.Site("fc.weight", ParameterRole.Weight, 2, 3), new Draw.Constant(0));
        factory.Fill(linear.bias!, Sample.Site("fc.bias", ParameterRole.Bias, 2) with { HasOwnStart = true }, new Draw.Constant(0.25));
        Assert.Same(before, linear.weight);
        Assert.Equal([3, 3, 3, 3, 3, 3], Sample.Values(linear.weight));
        Assert.Equal([0.25, 0.25], Sample.Values(linear.bias!));
        Assert.True(linear.weight.requires_grad);
        Assert.Equal(ScalarType.Float64, linear.weight.dtype);
    }

    [Fact]
    public void A_module_is_placed_with_its_buffers()
    {
        using var factory = new ParameterFactory(5, dtype: ScalarType.Float64);
        using BatchNorm2d norm = factory.Place(nn.BatchNorm2d(4));
        Assert.All([norm.weight!, norm.bias!, norm.running_mean!, norm.running_var!],
            tensor => Assert.Equal(ScalarType.Float64, tensor.dtype));
        Assert.Equal(ScalarType.Int64, norm.num_batches_tracked!.dtype);
        Assert.Equal(5, norm.state_dict().Count);
        Assert.All(norm.state_dict().Values, tensor => Assert.False(tensor.IsInvalid));
        using Tensor image = ones(2, 4, 3, 3, ScalarType.Float64), result = norm.call(image);
        Assert.Equal(1, norm.num_batches_tracked!.item<long>());

        using var meta = new ParameterFactory(5, device: META);
        using BatchNorm1d other = meta.Place(nn.BatchNorm1d(4));
        using Parameter weight = meta.Create(s_conv1, s_normal);
        Assert.All([.. other.state_dict().Values, weight], tensor => Assert.Equal(DeviceType.META, tensor.device_type));
    }

    [Fact]
    public void A_rule_that_does_not_suit_a_parameter_says_so()
    {
        using var factory = new ParameterFactory(1, Initializers.Dirac());
        ParameterSite head = Sample.Site("head.weight", ParameterRole.Weight, 10, 64);
        var error = Assert.Throws<InitializerException>(() => factory.Create(head, s_normal));
        Assert.Equal("Initializer 'Dirac' cannot start parameter 'head.weight' of shape 10×64: it needs a kernel of 3, 4 or 5 dimensions, "
            + "but head.weight has the shape 10×64. Give the network one that suits all its weights, such as HeNormal or Orthogonal, "
            + "and 'Dirac' as an attribute to the layers that it suits.", error.Message);
    }

    [Fact]
    public void A_fault_in_a_user_s_initializer_names_the_parameter()
    {
        using var factory = new ParameterFactory(1, new Faulty());
        var error = Assert.Throws<InitializerException>(() => factory.Create(s_conv1, s_normal));
        Assert.Equal("Initializer 'Faulty' failed on parameter 'conv1.weight' of shape 8×3×3×3: no file", error.Message);
        Assert.IsType<FileNotFoundException>(error.InnerException);
    }

    [Theory]
    [InlineData(ScalarType.Int64)]
    [InlineData(ScalarType.Bool)]
    [InlineData(ScalarType.ComplexFloat32)]
    public void Parameters_must_be_floating_point(ScalarType dtype)
    {
        var error = Assert.Throws<ArgumentException>(() => new ParameterFactory(dtype: dtype));
        Assert.Equal("dtype", error.ParamName);
        Assert.Contains(dtype.ToString(), error.Message);
    }

    private const long StreamOfConv1UnderSeed42 = -2087599373567680780;

    private sealed class Faulty : Initializer
    {
        public override void Fill(Tensor tensor, ParameterSite site, Generator generator) => throw new FileNotFoundException("no file");
    }
}
