using TypedNets.Analysis;
using static TorchSharp.torch;

namespace TypedNets.Tests.Initialization;

/// <summary>Rules that say more about a weight than its distribution.</summary>
public class StructureTests
{
    [Theory]
    [InlineData(1.0, 96, 96)]
    [InlineData(1.4142135623730951, 128, 10)]
    [InlineData(1.4142135623730951, 10, 128)]
    [InlineData(0.5, 64, 32, 3, 3)]
    [InlineData(2.0, 8, 3, 5)]
    [InlineData(1.0, 1, 7)]
    [InlineData(1.0, 7, 1)]
    public void Orthogonal_rows_or_columns_have_length_gain_and_right_angles(double gain, params int[] sizes)
    {
        long[] shape = [.. sizes.Select(size => (long)size)];
        using var generator = new Generator(2);
        using Tensor weight = empty(shape, ScalarType.Float64);
        Initializers.Orthogonal(gain).Fill(weight, Sample.Weight(shape), generator);

        using Tensor matrix = weight.view(shape[0], -1), transposed = matrix.t();
        bool isWide = matrix.size(0) < matrix.size(1);
        using Tensor gram = isWide ? matrix.matmul(transposed) : transposed.matmul(matrix);
        using Tensor identity = eye(gram.size(0), dtype: ScalarType.Float64);
        Assert.All(Sample.Values(gram).Zip(Sample.Values(identity)), pair => Assert.Equal(gain * gain * pair.Second, pair.First, 1e-12));
    }

    [Fact]
    public void Orthogonal_matrices_are_uniform_over_the_group()
    {
        // Over O(n), E tr Q = 0 and E (tr Q)² = 1; Q as LAPACK signs it has a mean trace far from 0.
        const int Draws = 4000;
        using var generator = new Generator(3);
        using Tensor weight = empty(4, 4, ScalarType.Float32);
        double sum = 0, squares = 0, positive = 0;
        for (int i = 0; i < Draws; i++)
        {
            Drawing.Fill(weight, new Draw.Orthogonal(1), generator);
            using Tensor trace = weight.trace(), determinant = linalg.det(weight);
            sum += trace.item<float>();
            squares += Math.Pow(trace.item<float>(), 2);
            positive += determinant.item<float>() > 0 ? 1 : 0;
        }

        Assert.Equal(0, sum / Draws, 5 / Math.Sqrt(Draws));
        Assert.Equal(1, squares / Draws, 5 * Math.Sqrt(2.0 / Draws));
        Assert.Equal(0.5, positive / Draws, 5 * 0.5 / Math.Sqrt(Draws));
    }

    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(0.3, 6)]
    [InlineData(0.31, 7)]
    [InlineData(1.0, 20)]
    public void Sparse_has_its_zeros_in_every_column(double sparsity, int zeros)
    {
        double[] values = Sample.Values(Initializers.Sparse(sparsity), Sample.Weight(20, 15));
        for (int column = 0; column < 15; column++)
            Assert.Equal(zeros, Enumerable.Range(0, 20).Count(row => values[(row * 15) + column] == 0));
    }

    [Theory]
    [InlineData(1, 6, 6, 3, 3)]
    [InlineData(2, 6, 3, 3, 5)]
    [InlineData(3, 9, 2, 1, 1)]
    [InlineData(4, 4, 1, 5, 3)]
    public void Dirac_passes_each_group_of_channels_through(int groups, long outputs, long inputsOfGroup, long height, long width)
    {
        using var generator = new Generator(4);
        using Tensor weight = empty(outputs, inputsOfGroup, height, width);
        Initializers.Dirac(groups).Fill(weight, Sample.Weight(outputs, inputsOfGroup, height, width), generator);
        using Tensor image = arange(groups * inputsOfGroup * 49, ScalarType.Float32).view(1, groups * inputsOfGroup, 7, 7);
        using Tensor result = nn.functional.conv2d(image, weight, padding: [height / 2, width / 2], groups: groups);

        long outputsOfGroup = outputs / groups;
        double[] expected = Sample.Values(image), actual = Sample.Values(result);
        for (long output = 0; output < outputs; output++)
        {
            long channel = output % outputsOfGroup, source = (output / outputsOfGroup * inputsOfGroup) + channel;
            for (int pixel = 0; pixel < 49; pixel++)
                Assert.Equal(channel < inputsOfGroup ? expected[(source * 49) + pixel] : 0, actual[(output * 49) + pixel]);
        }
    }

    /// <summary>
    /// Martens et al. 2021: the mean square of every single input is kept where there are no fewer outputs, and so is that of gradients where
    /// there are no fewer inputs; the other way round it is kept on average.
    /// </summary>
    [Theory]
    [InlineData(32, 128)]
    [InlineData(64, 64)]
    [InlineData(128, 32)]
    public void A_scaled_orthogonal_matrix_keeps_mean_squares(long inputs, long outputs)
    {
        using TorchSharp.DisposeScope scope = NewDisposeScope();
        using var generator = new Generator(8);
        Tensor weight = empty([outputs, inputs], ScalarType.Float64), data = empty([2000, inputs], ScalarType.Float64).normal_(0, 1, generator);
        Initializers.ScaledOrthogonal(1).Fill(weight, Sample.Weight(outputs, inputs), generator);
        double[] forward = Sample.Values(data.matmul(weight.t()).square().mean([1]) / data.square().mean([1]));
        Tensor gradients = empty([2000, outputs], ScalarType.Float64).normal_(0, 1, generator);
        double[] backward = Sample.Values(gradients.matmul(weight).square().mean([1]) / gradients.square().mean([1]) * inputs / outputs);

        if (outputs >= inputs)
            Assert.All(forward, ratio => Assert.Equal(1, ratio, 1e-9));
        if (inputs >= outputs)
            Assert.All(backward, ratio => Assert.Equal(1, ratio, 1e-9));
        Assert.Equal(1, forward.Average(), 0.03);
        Assert.Equal(1, backward.Average(), 0.03);
    }

    [Theory]
    [InlineData(4, 3, 3, 3)]
    [InlineData(64, 8, 5)]
    [InlineData(16, 1, 1, 7)]
    [InlineData(32, 2, 3, 3, 3)]
    public void High_pass_filters_have_the_sum_zero_and_the_variance_asked_for(params int[] sizes)
    {
        using TorchSharp.DisposeScope scope = NewDisposeScope();
        long[] shape = [.. sizes.Select(size => (long)size)];
        using var generator = new Generator(9);
        Tensor weight = empty(shape, ScalarType.Float64);
        Drawing.Fill(weight, new Draw.HighPass(0.5), generator);

        Tensor kernels = weight.view(shape[0] * shape[1], -1);
        Assert.All(Sample.Values(kernels.sum([1])), sum => Assert.Equal(0, sum, 1e-12));
        Assert.Equal(0.5, weight.square().mean().sqrt().item<double>(), 4 * 0.5 / Math.Sqrt(2 * (weight.numel() - kernels.size(0))));
    }

    /// <summary>Xiao et al. 2018, section 2.4: with circular padding a convolution keeps the norm, and its gain multiplies it.</summary>
    [Theory]
    [InlineData(1.0, 1, 8, 8, 3)]
    [InlineData(1.0, 1, 5, 12, 3)]
    [InlineData(2.0, 3, 6, 9, 5)]
    [InlineData(1.0, 2, 4, 4, 1)]
    public void A_delta_orthogonal_convolution_is_an_isometry(double gain, int groups, long inputs, long outputs, long kernel)
    {
        using TorchSharp.DisposeScope scope = NewDisposeScope();
        using var generator = new Generator(5);
        Tensor weight = empty([outputs, inputs / groups, kernel, kernel], ScalarType.Float64), image = empty([2, inputs, 7, 7], ScalarType.Float64).normal_(0, 1, generator);
        Initializers.DeltaOrthogonal(gain).Fill(weight, Sample.Weight(weight.shape) with { Groups = groups }, generator);
        long edge = kernel / 2;
        Tensor padded = edge == 0 ? image : nn.functional.pad(image, [edge, edge, edge, edge], mode: TorchSharp.PaddingModes.Circular);
        Tensor result = nn.functional.conv2d(padded, weight, groups: groups);

        Assert.Equal(gain * image.norm().item<double>(), result.norm().item<double>(), 1e-9);
        Assert.Equal((outputs / groups) * inputs, weight.count_nonzero().item<long>());
    }

    [Fact]
    public void A_transposed_delta_orthogonal_convolution_is_an_isometry()
    {
        using TorchSharp.DisposeScope scope = NewDisposeScope();
        using var generator = new Generator(6);
        Tensor weight = empty([4, 3, 3], ScalarType.Float64), signal = empty([2, 4, 9], ScalarType.Float64).normal_(0, 1, generator);
        Initializers.DeltaOrthogonal(1).Fill(weight, Sample.Weight(weight.shape) with { Groups = 2, IsTransposed = true }, generator);

        Tensor result = nn.functional.conv_transpose1d(signal, weight, padding: 1, groups: 2);
        Assert.Equal(signal.norm().item<double>(), result.norm().item<double>(), 1e-9);
    }

    /// <summary>Zhao et al. 2022, algorithm 1. Four outputs of two inputs: m = 2; six of five: m = 3, of which rows and columns are cut.</summary>
    [Fact]
    public void ZerO_is_an_identity_or_a_hadamard_matrix()
    {
        Assert.Equal([1, 0, 0, 1], Sample.Values(Initializers.ZerO(), Sample.Weight(2, 2)));
        Assert.Equal([1, 0, 0, 0, 1, 0], Sample.Values(Initializers.ZerO(), Sample.Weight(2, 3)));
        double half = Math.Sqrt(0.5);
        Assert.Equal([half, half, half, -half, half, half, half, -half], Sample.Values(Initializers.ZerO(), Sample.Weight(4, 2), dtype: ScalarType.Float64), (x, y) => Math.Abs(x - y) < 1e-12);
        int[] signs = [1, 1, 1, 1, 1, 1, -1, 1, -1, 1, 1, 1, -1, -1, 1, 1, -1, -1, 1, 1, 1, 1, 1, 1, -1, 1, -1, 1, -1, -1];
        Assert.Equal(signs.Select(sign => sign * 0.5), Sample.Values(Initializers.ZerO(), Sample.Weight(6, 5), dtype: ScalarType.Float64));
        Assert.Equal([1, 1], Sample.Values(Initializers.ZerO(), Sample.Weight(2, 1)));
    }

    [Fact]
    public void ZerO_has_its_matrix_at_the_centre_of_each_group()
    {
        using TorchSharp.DisposeScope scope = NewDisposeScope();
        Tensor kernel = tensor(Sample.Values(Initializers.ZerO(), Sample.Weight(8, 2, 3, 3) with { Groups = 2 })).view(8, 2, 3, 3);
        Tensor matrix = tensor(Sample.Values(Initializers.ZerO(), Sample.Weight(4, 2)));
        Assert.Equal(Sample.Values(cat([matrix, matrix])), Sample.Values(kernel[.., .., 1, 1].reshape(-1)));
        Assert.Equal(16, kernel.count_nonzero().item<long>());

        Tensor transposed = tensor(Sample.Values(Initializers.ZerO(), Sample.Weight(2, 4, 3) with { IsTransposed = true })).view(2, 4, 3);
        Assert.Equal(Sample.Values(matrix), Sample.Values(transposed[.., .., 1].t().reshape(-1)));
    }

    [Fact]
    public void Identity_and_constants_are_exact()
    {
        Assert.Equal([1, 0, 0, 0, 1, 0], Sample.Values(Initializers.Identity(), Sample.Weight(2, 3)));
        Assert.Equal([1, 0, 0, 1, 0, 0], Sample.Values(Initializers.Identity(), Sample.Weight(3, 2)));
        Assert.Equal([0, 0], Sample.Values(Initializers.Zeros(), Sample.Weight(2)));
        Assert.Equal([1, 1], Sample.Values(Initializers.Ones(), Sample.Weight(2)));
        Assert.Equal([-2.5, -2.5], Sample.Values(Initializers.Constant(-2.5), Sample.Weight(2)));
    }

    [Fact]
    public void A_user_s_initializer_cannot_be_drawn_as_a_distribution()
    {
        var error = Assert.Throws<ArgumentException>(() => Sample.Values(new Draw.Custom("My.Initializer"), 1, 2, 2));
        Assert.Contains("My.Initializer", error.Message);
    }
}
