using static TorchSharp.torch;

namespace TypedNets.Data;

/// <summary>An image data set published as MNIST is: for each split one IDX file of grey images and one of labels.</summary>
internal sealed record IdxImageSet(string Name, string Folder, IReadOnlyList<string> ClassNames, ChannelStatistics Statistics,
    IReadOnlyDictionary<Split, (DataFile Images, DataFile Labels)> Files)
{
    public Dataset Load(Split split, string? root, bool download, bool standardize, CancellationToken cancellation)
    {
        if (!Files.TryGetValue(split, out var files))
            throw new ArgumentOutOfRangeException(nameof(split), split, $"{Name} has the splits {string.Join(" and ", Files.Keys)}.");
        var folder = new DataFolder(Folder, root) { AllowDownload = download };
        // Labels first: they are small, so that a missing or forbidden download shows at once.
        var labels = Idx.Parse(folder.Read(files.Labels, cancellation), Path.Combine(folder.FullPath, files.Labels.Name));
        var images = Idx.Parse(folder.Read(files.Images, cancellation), Path.Combine(folder.FullPath, files.Images.Name));
        return new Dataset(Name, Pixels(images, standardize), Labels(labels), ClassNames);
    }

    private Tensor Pixels(IdxArray images, bool standardize)
    {
        using var bytes = tensor(images.Values);
        using var levels = bytes.view(images.Shape[0], 1, images.Shape[1], images.Shape[2]);
        return Statistics.Scale(levels, standardize);
    }

    private static Tensor Labels(IdxArray labels)
    {
        using var bytes = tensor(labels.Values);
        return bytes.to_type(ScalarType.Int64);
    }
}
