using System.Security.Cryptography;
using TorchSharp;
using TypedNets.Data;

namespace TypedNets.Tests.Data;

public sealed class ShapesetTests
{
    private const int Size = Shapeset3x2.ImageSize;
    private const int Many = 20_000;

    private static float[] Paint(ShapesetScene scene)
    {
        float[] image = new float[Size * Size];
        scene.Paint(image);
        return image;
    }

    private static int Grey(float value) => (int)MathF.Round((value + 1) / 2 * 255);

    [Fact]
    public void Is_a_data_set_of_images_in_minus_one_to_one()
    {
        using var data = Shapeset3x2.Create(1000, seed: 1);
        Assert.Equal("Shapeset-3x2", data.Name);
        Assert.Equal(1000, data.Count);
        Assert.Equal([1, Size, Size], data.SampleShape);
        Assert.Equal(9, data.ClassCount);
        Assert.Equal(torch.ScalarType.Float32, data.Inputs.dtype);
        Assert.Equal(-1, data.Inputs.min().item<float>());
        Assert.Equal(1, data.Inputs.max().item<float>());
    }

    [Fact]
    public void Classes_have_the_paper_s_shares()
    {
        using var data = Shapeset3x2.Create(Many, seed: 1);
        double[] shares = [1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 9.0, 1 / 9.0, 1 / 9.0, 1 / 18.0, 1 / 18.0, 1 / 18.0];
        var counts = data.Labels.data<long>().ToArray().CountBy(label => label).ToDictionary();
        for (int label = 0; label < 9; label++)
        {
            double deviation = Math.Sqrt(Many * shares[label] * (1 - shares[label]));
            // Four standard deviations, and one percent for second objects that find no place.
            double tolerance = 4 * deviation + 0.01 * Many * shares[label];
            Assert.InRange(counts[label], Many * shares[label] - tolerance, Many * shares[label] + tolerance);
        }
    }

    [Fact]
    public void Labels_name_the_kinds_in_the_paper_s_order()
    {
        const ShapeKind t = ShapeKind.Triangle, p = ShapeKind.Parallelogram, e = ShapeKind.Ellipse;
        ShapeKind[][] classes = [[t], [p], [e], [t, p], [p, e], [t, e], [t, t], [p, p], [e, e]];
        for (int i = 0; i < 2000; i++)
        {
            var scene = Shapeset3x2.Scene(3, i);
            Assert.Equal(classes[scene.Class].Order(), scene.Objects.Select(o => o.Kind).Order());
        }
    }

    [Fact]
    public void Objects_keep_a_pixel_of_distance_to_the_border()
    {
        for (int i = 0; i < Many; i++)
        {
            var scene = Shapeset3x2.Scene(2, i);
            Assert.All(scene.Objects.SelectMany(o => o.Corners), corner =>
            {
                Assert.InRange(corner.X, 1, Size - 1);
                Assert.InRange(corner.Y, 1, Size - 1);
            });
            float[] image = Paint(scene);
            for (int k = 0; k < Size; k++)
                foreach (int border in new[] { k, (Size - 1) * Size + k, k * Size, k * Size + Size - 1 })
                    Assert.Equal(scene.Background, Grey(image[border]));
        }
    }

    [Fact]
    public void Background_and_objects_have_opposite_greys()
    {
        int dark = 0;
        var seen = new HashSet<int>();
        for (int i = 0; i < Many; i++)
        {
            var scene = Shapeset3x2.Scene(4, i);
            bool darkBackground = scene.Background <= 114;
            dark += darkBackground ? 1 : 0;
            Assert.InRange(scene.Background, darkBackground ? 0 : 140, darkBackground ? 114 : 255);
            Assert.All(scene.Objects, o => Assert.InRange(o.Grey, darkBackground ? 140 : 0, darkBackground ? 255 : 114));
            seen.Add(scene.Background);
            seen.UnionWith(scene.Objects.Select(o => o.Grey));
        }
        Assert.Equal(115 + 116, seen.Count);
        Assert.InRange(dark, Many / 2 - 4 * Math.Sqrt(Many) / 2, Many / 2 + 4 * Math.Sqrt(Many) / 2);
    }

    [Fact]
    public void Images_depend_on_seed_and_index_alone()
    {
        using var few = Shapeset3x2.Create(300, seed: 5);
        using var many = Shapeset3x2.Create(1000, seed: 5);
        using var other = Shapeset3x2.Create(300, seed: 6);
        float[] pixels = many.Inputs.data<float>().ToArray();
        Assert.Equal(pixels[..(300 * Size * Size)], few.Inputs.data<float>().ToArray());
        Assert.NotEqual(other.Inputs.data<float>().ToArray(), few.Inputs.data<float>().ToArray());

        // One after the other on this thread: the same bits as from all threads.
        for (int i = 0; i < 1000; i++)
        {
            var scene = Shapeset3x2.Scene(5, i);
            Assert.Equal(Paint(scene), pixels[(i * Size * Size)..((i + 1) * Size * Size)]);
            Assert.Equal(scene.Class, many.Labels[i].item<long>());
        }
    }

    [Fact]
    public void Images_of_a_seed_never_change()
    {
        // Results are compared across versions of this library, so a change here must be a decision. The value is our own.
        byte[] greys = [.. Enumerable.Range(0, 256).SelectMany(i => Paint(Shapeset3x2.Scene(1, i))).Select(v => (byte)Grey(v))];
        Assert.Equal("58ab6d86189de093e6a42f4d9664f5c3797f17f323a50f32dce5d7fddb3fee44", Convert.ToHexStringLower(SHA256.HashData(greys)));
    }

    [Fact]
    public void Every_pixel_is_labelled_by_what_it_shows()
    {
        const int count = 200;
        using var images = Shapeset3x2.Create(count, seed: 5);
        using var data = Shapeset3x2.CreateSegmented(count, seed: 5);
        Assert.True(data.Inputs.equal(images.Inputs).all().item<bool>());
        Assert.Equal([count, Size, Size], data.Labels.shape);
        long[] labels = data.Labels.data<long>().ToArray();
        float[] pixels = data.Inputs.data<float>().ToArray();
        for (int i = 0; i < count; i++)
        {
            var scene = Shapeset3x2.Scene(5, i);
            // Grey levels of background and objects never meet, so a pixel's grey says which object it shows.
            for (int k = i * Size * Size; k < (i + 1) * Size * Size; k++)
            {
                int grey = Grey(pixels[k]);
                var kinds = scene.Objects.Where(o => o.Grey == grey).Select(o => 1 + (long)o.Kind);
                Assert.Contains(labels[k], grey == scene.Background ? [0] : kinds);
            }
        }
        Assert.Equal([0, 1, 2, 3], labels.Distinct().Order());
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Shapeset3x2.CreateSegmented(0, 1));
        Assert.Throws<ArgumentException>(() => Shapeset3x2.Scene(1, 0).PaintKinds(new long[7]));
    }

    [Fact]
    public void Streams_the_same_images_without_end()
    {
        using var data = Shapeset3x2.Create(70, seed: 8);
        int first = 0;
        foreach (var batch in Shapeset3x2.Stream(10, seed: 8).Take(7))
            using (batch)
            {
                Assert.True(batch.Inputs.equal(data.Inputs.narrow(0, first, 10)).all().item<bool>());
                Assert.True(batch.Labels.equal(data.Labels.narrow(0, first, 10)).all().item<bool>());
                first += 10;
            }
        Assert.Equal(70, first);
    }

    [Fact]
    public void Refuses_wrong_arguments()
    {
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Shapeset3x2.Create(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("batchSize", () => Shapeset3x2.Stream(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => Shapeset3x2.Scene(1, -1));
        Assert.Contains("1024 values", Assert.Throws<ArgumentException>(() => Shapeset3x2.Scene(1, 0).Paint(new float[7])).Message);
    }
}
