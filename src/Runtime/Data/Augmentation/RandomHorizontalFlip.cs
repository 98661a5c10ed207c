namespace TypedNets.Data;

/// <summary>Half of the images are mirrored, left to right.</summary>
public sealed record RandomHorizontalFlip : Augmentation
{
    private protected override ulong Stream => 1;

    private protected override void Change(Span<float> image, int height, int width, ref SplitMix64 random)
    {
        if (random.Below(2) == 0)
            return;
        for (int row = 0; row < image.Length; row += width)
            image.Slice(row, width).Reverse();
    }
}
