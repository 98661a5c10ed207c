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
