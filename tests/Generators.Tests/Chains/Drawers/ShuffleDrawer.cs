using static TorchSharp.torch;

namespace TypedNets.Generators.Tests.Chains;

/// <summary>Layers that move channels among channels or positions: seen as a longer shape, permuted, and merged.</summary>
internal sealed class ShuffleDrawer : LayerDrawer
{
    public override IReadOnlyCollection<string> Kinds { get; } = ["ChannelShuffle", "PixelShuffle", "PixelUnshuffle"];

    public override DrawnLayer? Draw(string kind, LayerInput input, Random random)
    {
        if (kind == "ChannelShuffle" ? input.Rank < 2 : input.Rank != 3)
            return null;
        long channels = input.Sizes[0];
        long[] rest = input.Sizes[1..];
        switch (kind)
        {
            case "ChannelShuffle":
                long groups = random.Divisor(channels);
                return new Written(kind).At("Groups", groups).By(x =>
                    x.reshape([x.shape[0], groups, channels / groups, .. rest]).transpose(1, 2).reshape(x.shape));
            case "PixelShuffle":
                long r = channels % 4 == 0 ? random.Next(1, 3) : channels % 9 == 0 ? 3 : random.Pick(1, 2);
                return new Written(kind).At("UpscaleFactor", r).By(x => View(
                    x, [channels / (r * r), r, r, .. rest], [0, 1, 4, 2, 5, 3], [channels / (r * r), rest[0] * r, rest[1] * r]));
            default:
                long s = random.Divisor(rest[0]);
                return new Written(kind).At("DownscaleFactor", s).By(x => View(
                    x, [channels, rest[0] / s, s, rest[1] / s, s], [0, 1, 3, 5, 2, 4], [channels * s * s, rest[0] / s, rest[1] / s]));
        }
    }

    private static Tensor View(Tensor input, long[] split, long[] permutation, long[] merged) =>
        input.reshape([input.shape[0], .. split]).permute(permutation).reshape([input.shape[0], .. merged]);
}
