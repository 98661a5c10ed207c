using static TorchSharp.torch;

namespace TypedNets.Data;

/// <summary>
/// A labelled data set, whole in memory and never changed: one tensor of inputs, one of labels. Several threads may read it at once.
/// A label is a class, a class at each position (of an image, of a text), or numbers that are to be predicted.
/// </summary>
/// <remarks>One tensor, a permutation and <c>index_select</c> feed batches many times faster than TorchSharp's DataLoader, which
/// also repeats its seeded order in every epoch.</remarks>
public sealed class Dataset : IDisposable
{
    /// <summary>Takes over both tensors, which are freed with the data set and not by a dispose scope that is open now.</summary>
    /// <param name="name">The data set's name, for messages and reports.</param>
    /// <param name="inputs">float32, N x C x H x W or N x features; or int64, N x length, for tokens.</param>
    /// <param name="labels">int64, N or N x positions, indices into <paramref name="classNames"/>; or, without classes, float32,
    /// N x the shape of the numbers to predict.</param>
    /// <param name="classNames">The classes in the order of their labels; none where numbers are predicted.</param>
    /// <exception cref="ArgumentException">A wrong type or shape, unequal counts, or a label without a class.</exception>
    public Dataset(string name, Tensor inputs, Tensor labels, IReadOnlyList<string> classNames)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(classNames);
        Check(name, inputs, labels, classNames.Count);
        Name = name;
        Inputs = inputs.DetachFromDisposeScope();
        Labels = labels.DetachFromDisposeScope();
        ClassNames = [.. classNames];
        SampleShape = inputs.shape[1..];
    }

    /// <summary>The data set's name, for messages and reports.</summary>
    public string Name { get; }

    /// <summary>All inputs: float32, N x C x H x W, or as they were given. Read them only.</summary>
    public Tensor Inputs { get; }

    /// <summary>All labels: int64, N, or as they were given. Read them only.</summary>
    public Tensor Labels { get; }

    /// <summary>The classes in the order of their labels; none where numbers are predicted.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>The shape of one input, without the leading N: C, H, W for images.</summary>
    public IReadOnlyList<long> SampleShape { get; }

    /// <summary>The number of samples, N.</summary>
    public int Count => (int)Inputs.shape[0];

    /// <summary>The number of classes; 0 where numbers are predicted.</summary>
    public int ClassCount => ClassNames.Count;

    /// <summary>
    /// The first <paramref name="count"/> samples, sharing this set's memory; each of the two is disposed by itself, in any order.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is not in 1..<see cref="Count"/>.</exception>
    public Dataset Take(int count)
    {
        if (count < 1 || count > Count)
            throw new ArgumentOutOfRangeException(nameof(count), count,
                $"{Name} has {Count} samples: the number to take must be 1 to {Count}.");
        return new Dataset(Name, Inputs.narrow(0, 0, count), Labels.narrow(0, 0, count), ClassNames);
    }

    /// <summary>
    /// One pass over the samples. The order is the one stored, or, shuffled, a permutation that depends only on
    /// (<paramref name="seed"/>, <paramref name="epoch"/>); no global random state is read or changed.
    /// </summary>
    /// <param name="batchSize">Samples per batch; the last batch has what is left, at least one sample.</param>
    /// <param name="seed">The seed of the whole run's order.</param>
    /// <param name="epoch">The number of the pass, from 0; each has its own permutation.</param>
    /// <param name="shuffle">Whether to permute; otherwise seed and epoch have no effect.</param>
    /// <param name="dropLast">Whether to leave out a last batch that is not full.</param>
    /// <param name="first">The batch to begin with, from 0, so that a pass can be taken up where it was left.</param>
    /// <returns>Copies that the caller disposes: <c>foreach (var batch in data.Batches(..)) using (batch) { .. }</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A batch size below 1, a negative number, or no full batch to deliver.</exception>
    public IEnumerable<Batch> Batches(int batchSize, ulong seed = 0, int epoch = 0, bool shuffle = true, bool dropLast = false,
        int first = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        if (dropLast && batchSize > Count)
            throw new ArgumentOutOfRangeException(nameof(batchSize), batchSize,
                $"{Name} has {Count} samples: with dropLast, a batch size above {Count} leaves no batch at all.");
        var ranges = Ranges(batchSize, dropLast).Skip(first);
        return shuffle ? Shuffled(ranges, seed, epoch) : InOrder(ranges);
    }

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        Inputs.Dispose();
        Labels.Dispose();
    }

    private IEnumerable<Batch> InOrder(IEnumerable<(int Start, int Size)> ranges)
    {
        foreach (var (start, size) in ranges)
        {
            using var inputs = Inputs.narrow(0, start, size);
            using var labels = Labels.narrow(0, start, size);
            yield return new Batch(inputs.clone(), labels.clone());
        }
    }

    private IEnumerable<Batch> Shuffled(IEnumerable<(int Start, int Size)> ranges, ulong seed, int epoch)
    {
        using var generator = new Generator(new SplitMix64(seed, (ulong)epoch).Next());
        // Detached: a dispose scope that the caller opens and closes between two batches must not take the order away.
        using var order = randperm(Count, dtype: ScalarType.Int64, generator: generator).DetachFromDisposeScope();
        foreach (var (start, size) in ranges)
        {
            using var indices = order.narrow(0, start, size);
            yield return new Batch(Inputs.index_select(0, indices), Labels.index_select(0, indices));
        }
    }

    private IEnumerable<(int Start, int Size)> Ranges(int batchSize, bool dropLast)
    {
        int count = Count;
        for (int start = 0; count - start >= (dropLast ? batchSize : 1); start += Math.Min(batchSize, count - start))
            yield return (start, Math.Min(batchSize, count - start));
    }

    private static void Check(string name, Tensor inputs, Tensor labels, int classes)
    {
        if (inputs.dtype is not (ScalarType.Float32 or ScalarType.Int64) || inputs.dim() < 2 || inputs.shape[0] < 1)
            throw new ArgumentException($"{name}: inputs must be float32 (or int64, for tokens) of shape N x ... with at least one sample, "
                + $"but are {Describe(inputs)}.", nameof(inputs));
        if (labels.dtype != (classes == 0 ? ScalarType.Float32 : ScalarType.Int64) || labels.dim() < 1 || labels.shape[0] != inputs.shape[0])
            throw new ArgumentException(
                $"{name}: labels must be {(classes == 0 ? "float32, there being no classes," : "int64")} of shape [{inputs.shape[0]}] or "
                + $"[{inputs.shape[0]}, ...], one per input, but are {Describe(labels)}.", nameof(labels));
        if (classes > 0)
            CheckClasses(name, labels, classes);
    }

    private static void CheckClasses(string name, Tensor labels, int classes)
    {
        using var lowest = labels.min();
        using var highest = labels.max();
        if (lowest.item<long>() < 0 || highest.item<long>() >= classes)
            throw new ArgumentException(
                $"{name}: labels must be 0 to {classes - 1}, one for each of the {classes} classes, " +
                $"but reach from {lowest.item<long>()} to {highest.item<long>()}.", nameof(labels));
    }

    private static string Describe(Tensor tensor) => $"{tensor.dtype} of shape [{string.Join(", ", tensor.shape)}]";
}
