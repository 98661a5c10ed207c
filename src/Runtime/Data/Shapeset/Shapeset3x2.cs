using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TypedNets.Data;

/// <summary>
/// Shapeset-3x2, the data set of Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks"
/// (AISTATS 2010), drawn from a seed: one or two triangles, parallelograms or ellipses of random shape, place and grey, 32 x 32.
/// </summary>
/// <remarks>
/// The rules are those of the first author's generator (glorotxa/Shapeset); the random numbers are not, so single images differ.
/// One object and two objects are equally likely and so are the three kinds: the one-object classes have 1/6 of the images each,
/// mixed pairs 1/9, equal pairs 1/18, and always answering one class is wrong for 5/6 of the images. (A second object that finds no
/// place is left out, which shifts the shares by less than a percent.)
/// Image i depends on (seed, i) only: neither the number of images nor that of threads changes it.
/// (The corners come from the platform's sine and cosine, whose last bit could, in principle, move a pixel on another system.)
/// </remarks>
public static class Shapeset3x2
{
    /// <summary>Width and height of an image.</summary>
    public const int ImageSize = 32;

    private const int Pixels = ImageSize * ImageSize;

    /// <summary>The nine classes in the order of their labels.</summary>
    public static IReadOnlyList<string> ClassNames { get; } =
    [
        "triangle", "parallelogram", "ellipse",
        "triangle + parallelogram", "parallelogram + ellipse", "triangle + ellipse",
        "two triangles", "two parallelograms", "two ellipses",
    ];

    /// <summary>The images 0 to <paramref name="count"/> - 1 of a seed, rendered on all cores.</summary>
    /// <param name="count">The number of images, at least 1. Each takes 4 KiB.</param>
    /// <param name="seed">Different seeds give different images; use one for training and another for testing.</param>
    /// <returns>Inputs float32, count x 1 x 32 x 32, values in [-1, 1]; labels in the order of <see cref="ClassNames"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    [Sample(1, ImageSize, ImageSize, Classes = 9)]
    public static Dataset Create(int count, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var (inputs, labels) = Render(seed, 0, count);
        return new Dataset("Shapeset-3x2", inputs, labels, ClassNames);
    }

    /// <summary>What each pixel of <see cref="CreateSegmented"/> can show, in the order of the labels.</summary>
    public static IReadOnlyList<string> PixelClassNames { get; } = ["background", "triangle", "parallelogram", "ellipse"];

    /// <summary>The images 0 to <paramref name="count"/> - 1 of a seed with a label at each pixel: what it shows.</summary>
    /// <param name="count">The number of images, at least 1. Each takes 12 KiB.</param>
    /// <param name="seed">Different seeds give different images; the same seed gives those of <see cref="Create"/>.</param>
    /// <returns>Inputs float32, count x 1 x 32 x 32, values in [-1, 1]; labels count x 32 x 32, in the order of
    /// <see cref="PixelClassNames"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    [Sample(1, ImageSize, ImageSize, Classes = 4)]
    public static Dataset CreateSegmented(int count, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var (inputs, classes) = Render(seed, 0, count);
        classes.Dispose();
        long[] kinds = new long[checked(count * Pixels)];
        Parallel.For(0, count, i => ShapesetSampler.Draw(seed, i).PaintKinds(kinds.AsSpan(i * Pixels, Pixels)));
        using var labels = tensor(kinds);
        return new Dataset("Shapeset-3x2, segmented", inputs, labels.view(count, ImageSize, ImageSize), PixelClassNames);
    }

    /// <summary>The endless stream of a seed's images, batch after batch, each image once. The caller disposes the batches.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batchSize"/> is below 1.</exception>
    [Sample(1, ImageSize, ImageSize, Classes = 9)]
    public static IEnumerable<Batch> Stream(int batchSize, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        return Batches();

        IEnumerable<Batch> Batches()
        {
            for (long first = 0; ; first += batchSize)
                yield return Render(seed, first, batchSize);
        }
    }

    /// <summary>Image <paramref name="index"/> of a seed as geometry.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative.</exception>
    public static ShapesetScene Scene(ulong seed, long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return ShapesetSampler.Draw(seed, index);
    }

    private static Batch Render(ulong seed, long first, int count)
    {
        const int chunk = 256;
        var inputs = empty([count, 1, ImageSize, ImageSize], dtype: ScalarType.Float32);
        var labels = new long[count];
        Parallel.For(0, (count + chunk - 1) / chunk, part =>
        {
            int start = part * chunk, size = Math.Min(chunk, count - start);
            // A slice per chunk, because a span over the whole tensor would end at 2 GiB.
            using var slice = inputs.narrow(0, start, size);
            var pixels = MemoryMarshal.Cast<byte, float>(slice.bytes);
            for (int i = 0; i < size; i++)
            {
                var scene = ShapesetSampler.Draw(seed, first + start + i);
                scene.Paint(pixels.Slice(i * Pixels, Pixels));
                labels[start + i] = scene.Class;
            }
        });
        return new Batch(inputs, tensor(labels));
    }
}
