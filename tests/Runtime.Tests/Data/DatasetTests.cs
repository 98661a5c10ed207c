using TorchSharp;
using TypedNets.Data;
using static TorchSharp.torch;

namespace TypedNets.Tests.Data;

public sealed class DatasetTests
{
    /// <summary>Sample i holds i in every one of its 1 x 2 x 3 values, and has label i mod 3.</summary>
    private static Dataset Counting(int count)
    {
        using var numbers = arange(count, dtype: ScalarType.Float32);
        using var column = numbers.view(count, 1, 1, 1);
        using var wide = column.expand(count, 1, 2, 3);
        return new Dataset("counting", wide.contiguous(), tensor(Enumerable.Range(0, count).Select(i => (long)(i % 3)).ToArray()), ["a", "b", "c"]);
    }

    private static List<int> Order(Dataset data, int batchSize, ulong seed = 0, int epoch = 0, bool shuffle = true, bool dropLast = false)
    {
        var order = new List<int>();
        foreach (var batch in data.Batches(batchSize, seed, epoch, shuffle, dropLast))
            using (batch)
            {
                float[] values = batch.Inputs.data<float>().ToArray();
                long[] labels = batch.Labels.data<long>().ToArray();
                Assert.Equal([labels.Length, 1, 2, 3], batch.Inputs.shape);
                for (int i = 0; i < labels.Length; i++)
                {
                    var sample = values[(i * 6)..(i * 6 + 6)];
                    Assert.All(sample, value => Assert.Equal(sample[0], value));
                    Assert.Equal((long)sample[0] % 3, labels[i]);
                    order.Add((int)sample[0]);
                }
            }
        return order;
    }

    [Fact]
    public void Describes_itself()
    {
        using var data = Counting(10);
        Assert.Equal("counting", data.Name);
        Assert.Equal(10, data.Count);
        Assert.Equal(3, data.ClassCount);
        Assert.Equal([1, 2, 3], data.SampleShape);
        Assert.Equal(["a", "b", "c"], data.ClassNames);
    }

    [Theory]
    [InlineData(10, 4, false, new[] { 4, 4, 2 })]
    [InlineData(10, 4, true, new[] { 4, 4 })]
    [InlineData(10, 5, false, new[] { 5, 5 })]
    [InlineData(10, 5, true, new[] { 5, 5 })]
    [InlineData(10, 10, true, new[] { 10 })]
    [InlineData(10, int.MaxValue, false, new[] { 10 })]
    [InlineData(1, 1, true, new[] { 1 })]
    public void Cuts_batches(int count, int batchSize, bool dropLast, int[] expected)
    {
        using var data = Counting(count);
        foreach (bool shuffle in new[] { false, true })
        {
            var sizes = new List<int>();
            foreach (var batch in data.Batches(batchSize, shuffle: shuffle, dropLast: dropLast))
                using (batch)
                    sizes.Add((int)batch.Inputs.shape[0]);
            Assert.Equal(expected, sizes);
        }
    }

    [Fact]
    public void Keeps_the_stored_order_unless_shuffled()
    {
        using var data = Counting(20);
        Assert.Equal(Enumerable.Range(0, 20), Order(data, 3, seed: 1, shuffle: false));
    }

    [Fact]
    public void Shuffles_by_seed_and_epoch()
    {
        using var data = Counting(100);
        var order = Order(data, 7, seed: 5, epoch: 2);
        Assert.Equal(Enumerable.Range(0, 100), order.Order());
        Assert.NotEqual(Enumerable.Range(0, 100), order);
        Assert.Equal(order, Order(data, 7, seed: 5, epoch: 2));
        Assert.Equal(order, Order(data, 100, seed: 5, epoch: 2));
        Assert.NotEqual(order, Order(data, 7, seed: 5, epoch: 3));
        Assert.NotEqual(order, Order(data, 7, seed: 6, epoch: 2));
        Assert.NotEqual(Order(data, 7, seed: 0, epoch: 1), Order(data, 7, seed: 1, epoch: 0));
        Assert.Equal(Order(data, 7, seed: ulong.MaxValue), Order(data, 7, seed: ulong.MaxValue));
    }

    [Fact]
    public void Every_position_is_equally_likely()
    {
        using var data = Counting(10);
        int[,] seen = new int[10, 10];
        for (int epoch = 0; epoch < 1000; epoch++)
        {
            int position = 0;
            foreach (int sample in Order(data, 10, seed: 3, epoch: epoch))
                seen[position++, sample]++;
        }
        // Binomial(1000, 0.1) has standard deviation 9.5; five of them.
        foreach (int times in seen)
            Assert.InRange(times, 52, 148);
    }

    [Fact]
    public void Leaves_the_global_random_state_alone()
    {
        using var data = Counting(50);
        manual_seed(1);
        float before = rand(1).item<float>();
        manual_seed(1);
        var first = Order(data, 8, seed: 9);
        Assert.Equal(before, rand(1).item<float>());
        manual_seed(2);
        Assert.Equal(first, Order(data, 8, seed: 9));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Batches_are_copies_that_outlive_the_set(bool shuffle)
    {
        Batch batch;
        using (var data = Counting(5))
        {
            batch = data.Batches(5, shuffle: shuffle).Single();
            batch.Inputs.add_(100);
            Assert.Equal(4, data.Inputs.max().item<float>());
        }
        using (batch)
            Assert.Equal(104, batch.Inputs.max().item<float>());
        Assert.True(batch.Inputs.IsInvalid);
        Assert.True(batch.Labels.IsInvalid);
    }

    [Fact]
    public void Survives_dispose_scopes_of_others()
    {
        Dataset data;
        using (NewDisposeScope())
            data = Counting(6);
        using (data)
        {
            using var batches = data.Batches(2, seed: 1).GetEnumerator();
            int total = 0;
            while (true)
            {
                using var scope = NewDisposeScope();
                if (!batches.MoveNext())
                    break;
                total += (int)batches.Current.Inputs.shape[0];
            }
            Assert.Equal(6, total);
        }
    }

    [Fact]
    public void A_pass_leaves_no_tensor_behind()
    {
        using var data = Counting(50);
        long before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        Order(data, 8);
        Order(data, 8, shuffle: false);
        foreach (var batch in data.Batches(8))
            using (batch)
                break;
        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void Takes_the_first_samples()
    {
        using var data = Counting(10);
        var part = data.Take(4);
        Assert.Equal(4, part.Count);
        Assert.Equal([0, 1, 2, 3], Order(part, 10, shuffle: false));
        Assert.Equal(data.ClassNames, part.ClassNames);
        part.Dispose();
        Assert.Equal(10, Order(data, 10).Count);

        using var all = data.Take(10);
        data.Dispose();
        Assert.Equal(Enumerable.Range(0, 10), Order(all, 4, shuffle: false));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(11)]
    public void Takes_no_more_than_there_is(int count)
    {
        using var data = Counting(10);
        var e = Assert.Throws<ArgumentOutOfRangeException>(() => data.Take(count));
        Assert.Contains("counting has 10 samples", e.Message);
    }

    [Fact]
    public void Labels_may_stand_at_each_position_and_inputs_be_tokens()
    {
        using var tokens = arange(12, dtype: ScalarType.Int64).view(4, 3);
        using var data = new Dataset("tokens", tokens.alias(), tokens.remainder(2), ["even", "odd"]);
        using var batch = data.Batches(4, seed: 1).Single();
        Assert.Equal([4, 3], batch.Labels.shape);
        Assert.Equal(batch.Inputs.data<long>().Select(token => token % 2), batch.Labels.data<long>());
    }

    [Fact]
    public void Labels_may_be_numbers()
    {
        using var inputs = arange(8, dtype: ScalarType.Float32).view(4, 2);
        using var data = new Dataset("numbers", inputs.alias(), inputs * 2, []);
        Assert.Equal(0, data.ClassCount);
        using var batch = data.Batches(3, seed: 1).First();
        Assert.Equal(batch.Inputs.data<float>().Select(value => 2 * value), batch.Labels.data<float>());
    }

    [Fact]
    public void Refuses_wrong_arguments_at_the_call()
    {
        using var data = Counting(10);
        Assert.Throws<ArgumentOutOfRangeException>("batchSize", () => data.Batches(0));
        Assert.Throws<ArgumentOutOfRangeException>("batchSize", () => data.Batches(-3));
        Assert.Throws<ArgumentOutOfRangeException>("epoch", () => data.Batches(2, epoch: -1));
        var e = Assert.Throws<ArgumentOutOfRangeException>("batchSize", () => data.Batches(11, dropLast: true));
        Assert.Contains("10 samples", e.Message);
    }

    [Fact]
    public void Refuses_tensors_that_are_no_data_set()
    {
        using var inputs = zeros(4, 1, 2, 2);
        using var labels = zeros(4, dtype: ScalarType.Int64);
        Refused("inputs must be float32 (or int64, for tokens)", inputs.to_type(ScalarType.Float64), labels);
        Refused("inputs must be float32", zeros(4), labels);
        Refused("at least one sample", zeros(0, 1, 2, 2), zeros(0, dtype: ScalarType.Int64));
        Refused("labels must be int64 of shape [4] or [4, ...]", inputs, zeros(3, dtype: ScalarType.Int64));
        Refused("labels must be int64 of shape [4]", inputs, zeros(4));
        Refused("labels must be 0 to 1", inputs, tensor(new long[] { 0, 1, 2, 0 }));
        Refused("labels must be 0 to 1", inputs, tensor(new long[] { 0, 1, -1, 0 }));
        Refused("labels must be 0 to 1", inputs, full([4, 2, 2], 2, dtype: ScalarType.Int64));
        Assert.Contains("labels must be float32, there being no classes, of shape [4]",
            Assert.Throws<ArgumentException>(() => new Dataset("bad", inputs, labels, [])).Message);

        static void Refused(string message, Tensor inputs, Tensor labels) =>
            Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(() => new Dataset("bad", inputs, labels, ["x", "y"])).Message);
    }
}
