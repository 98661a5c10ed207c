namespace TypedNets.Data;

/// <summary>
/// Images get a border and are cut out of it again at their own size: each is shifted by up to the border's width, in both directions
/// (customary for CIFAR-10 with 4: He et al. 2016, arXiv 1512.03385, section 4.2).
/// </summary>
/// <param name="Padding">The border's width; at least 1 and below the image's size.</param>
/// <param name="Fill">What the border is filled with; 0 is the mean of standardised images.</param>
public sealed record RandomCrop(int Padding, float Fill = 0) : Augmentation
{
    private protected override ulong Stream => 2;

    private protected override void Change(Span<float> image, int height, int width, ref SplitMix64 random)
    {
        int down = random.Below(2 * Padding + 1) - Padding, right = random.Below(2 * Padding + 1) - Padding;
        for (int channel = 0; channel < image.Length; channel += height * width)
            Shift(image.Slice(channel, height * width), height, width, down, right);
    }

    private protected override void CheckSettings(Dataset data)
    {
        if (Padding < 1 || Padding >= Math.Min(data.SampleShape[1], data.SampleShape[2]))
            throw new ArgumentException($"RandomCrop: Padding must be at least 1 and below the size of {data.Name}'s images, {data.SampleShape[1]} x {data.SampleShape[2]}, but is {Padding}.");
    }

    /// <summary>Row by row, from the side that is shifted to, so that no row is overwritten before it has been read.</summary>
    private void Shift(Span<float> plane, int height, int width, int down, int right)
    {
        int kept = width - Math.Abs(right), from = Math.Max(0, -right), to = Math.Max(0, right);
        for (int i = 0; i < height; i++)
        {
            int row = down > 0 ? height - 1 - i : i, source = row - down;
            Span<float> target = plane.Slice(row * width, width);
            if (source < 0 || source >= height)
            {
                target.Fill(Fill);
                continue;
            }

            plane.Slice(source * width + from, kept).CopyTo(target[to..]); // also where the two overlap
            target[..to].Fill(Fill);
            target[(to + kept)..].Fill(Fill);
        }
    }
}
