using System.IO.Compression;
using static TorchSharp.torch;

namespace TypedNets.Checkpoints;

/// <summary>
/// What <c>torch.save</c> has written since PyTorch 1.6: a zip archive of a pickle, which describes the tensors, and a file for each
/// storage. The pickle is read by <see cref="Pickle"/>, which knows the few names that a state dict needs and runs nothing.
/// </summary>
internal sealed class TorchArchive
{
    private readonly ZipArchive _zip;
    private readonly string _path;
    private readonly string _root;

    private TorchArchive(ZipArchive zip, string path, string root) => (_zip, _path, _root) = (zip, path, root);

    /// <summary>Reads all tensors.</summary>
    public static IReadOnlyDictionary<string, Tensor> Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            ZipArchiveEntry pickle = zip.Entries.FirstOrDefault(entry => entry.FullName.EndsWith("/data.pkl", StringComparison.Ordinal))
                ?? throw new CheckpointFormatException(path, "has no data.pkl in it, so torch.save did not write it.");
            var archive = new TorchArchive(zip, path, pickle.FullName[..^"data.pkl".Length]);
            archive.RequireLittleEndian();
            using Stream stream = pickle.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            object? value = new Pickle(bytes.ToArray(), path).Load();
            return archive.Tensors(StateDict(value, path));
        }
        catch (InvalidDataException error)
        {
            throw new CheckpointFormatException(path,
                "is no zip archive, or is cut off. Files from before PyTorch 1.6 are not read: load and torch.save it once with a newer PyTorch.", error);
        }
    }

    private void RequireLittleEndian()
    {
        if (_zip.GetEntry(_root + "byteorder") is not { } entry)
            return;
        using var reader = new StreamReader(entry.Open());
        if (reader.ReadToEnd().Trim() is var order && order != "little")
            throw new CheckpointFormatException(_path, $"its numbers are {order}-endian, which is not read; save it on a little-endian machine.");
    }

    /// <summary>The dictionary of tensors: the whole file, or what it calls state_dict or model.</summary>
    private static OrderedDictionary<object, object?> StateDict(object? value, string path)
    {
        if (value is OrderedDictionary<object, object?> whole)
        {
            if (whole.Count > 0 && whole.All(pair => pair is { Key: string, Value: PickledTensor }))
                return whole;
            foreach (string key in new[] { "state_dict", "model_state_dict", "model" })
            {
                if (whole.TryGetValue(key, out object? inner) && inner is OrderedDictionary<object, object?> dictionary)
                    return StateDict(dictionary, path);
            }

            throw new CheckpointFormatException(path,
                $"is no state dict: it has {string.Join(", ", whole.Keys.Take(10))}, and none of state_dict, model_state_dict or model is a dictionary of tensors. Save model.state_dict() alone.");
        }

        throw new CheckpointFormatException(path, $"holds {value?.GetType().Name ?? "None"} and no state dict; save model.state_dict().");
    }

    private OrderedDictionary<string, Tensor> Tensors(OrderedDictionary<object, object?> state)
    {
        var tensors = new OrderedDictionary<string, Tensor>();
        foreach ((object key, object? value) in state)
            tensors.Add((string)key, Materialise((string)key, (PickledTensor)value!));
        return tensors;
    }

    private Tensor Materialise(string name, PickledTensor pickled)
    {
        PickledStorage storage = pickled.Storage;
        ScalarType type = ElementTypes.OfStorage(storage.Type)
            ?? throw new CheckpointFormatException(_path, $"'{name}' has the element type of {storage.Type}, which is not read.");
        long last = pickled.Offset + pickled.Shape.Zip(pickled.Stride, (size, stride) => (size - 1) * stride).Sum();
        bool isEmpty = pickled.Shape.Contains(0);
        if (pickled.Shape.Length != pickled.Stride.Length || pickled.Shape.Concat(pickled.Stride).Append(pickled.Offset).Any(n => n < 0) || (!isEmpty && last >= storage.Count))
            throw new CheckpointFormatException(_path, $"'{name}' reaches beyond its storage of {storage.Count} elements; the file is damaged.");
        if (isEmpty)
            return empty(pickled.Shape, type);

        if (storage.Count > int.MaxValue / ElementTypes.SizeOf(type))
            throw new CheckpointFormatException(_path, $"'{name}' has {storage.Count} numbers of {type}, more than the 2 GB that are read of one tensor.");
        using Tensor elements = empty(storage.Count, type);
        ZipArchiveEntry? entry = _zip.GetEntry($"{_root}data/{storage.Key}");
        if (entry is null || entry.Length != storage.Count * ElementTypes.SizeOf(type))
            throw new CheckpointFormatException(_path, $"the numbers of '{name}' ({storage.Count} of {type}) are missing or cut off; fetch the file again.");
        using (Stream stream = entry.Open())
            stream.ReadExactly(elements.bytes);
        using Tensor view = elements.as_strided(pickled.Shape, pickled.Stride, pickled.Offset);
        return view.contiguous().clone();
    }
}

/// <summary>A tensor as a pickle describes it.</summary>
/// <param name="Storage">Where its elements are.</param>
/// <param name="Offset">Index of its first element there.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="Stride">Distances between neighbours along each dimension.</param>
internal sealed record PickledTensor(PickledStorage Storage, long Offset, long[] Shape, long[] Stride);

/// <summary>A storage as a pickle names it.</summary>
/// <param name="Type">PyTorch's class, such as FloatStorage.</param>
/// <param name="Key">Name of its file in the archive.</param>
/// <param name="Count">Number of elements.</param>
internal sealed record PickledStorage(string Type, string Key, long Count);
