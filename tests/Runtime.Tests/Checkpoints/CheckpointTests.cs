using System.Text;
using TorchSharp;
using TorchSharp.Modules;
using TypedNets.Checkpoints;
using TypedNets.Tests.Data;
using static TorchSharp.torch;

namespace TypedNets.Tests.Checkpoints;

/// <summary>Saving and loading by name, in each format.</summary>
public sealed class CheckpointTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose()
    {
        _scope.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("net.safetensors")]
    [InlineData("net.dat")]
    public void What_is_saved_is_loaded(string name)
    {
        string path = Path.Combine(_folder.FullPath, "new", name);
        using Sequential saved = Net(), loaded = Net();
        saved.call(randn(5, 3, 4, 4)); // moves the running statistics
        Checkpoint.Save(saved, path);

        LoadReport report = Checkpoint.Load(loaded, path);

        Assert.Empty(report.Missing);
        Assert.Empty(report.Unexpected);
        foreach ((string key, Tensor value) in saved.state_dict())
            Assert.Equal(value.bytes.ToArray(), loaded.state_dict()[key].bytes.ToArray());
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void A_TorchSharp_file_is_TorchSharps()
    {
        string path = Path.Combine(_folder.FullPath, "net.dat");
        using Sequential saved = Net(), loaded = Net();
        Checkpoint.Save(saved, path);
        loaded.load(path);
        Assert.Equal(saved.parameters().First().bytes.ToArray(), loaded.parameters().First().bytes.ToArray());
    }

    /// <summary>The bytes of a file by hand, as the format's own page describes it.</summary>
    [Fact]
    public void Safetensors_are_read_as_the_format_says()
    {
        string header = """{"b":{"dtype":"I64","shape":[],"data_offsets":[4,12]},"__metadata__":{"by":"hand"},"a":{"dtype":"BF16","shape":[1,2],"data_offsets":[0,4]}}""";
        string path = File([.. BitConverter.GetBytes((long)header.Length), .. Encoding.UTF8.GetBytes(header), 0x80, 0x3F, 0x00, 0xC0, 7, 0, 0, 0, 0, 0, 0, 0]);

        IReadOnlyDictionary<string, Tensor> tensors = Checkpoint.Read(path);

        Assert.Equal(["b", "a"], tensors.Keys);
        Assert.Equal(7, tensors["b"].item<long>());
        Assert.Equal([1L, 2], tensors["a"].shape);
        Assert.Equal([1f, -2f], tensors["a"].to(ScalarType.Float32).data<float>().ToArray());
    }

    [Fact]
    public void Safetensors_are_written_aligned_and_with_the_format_named()
    {
        string path = Path.Combine(_folder.FullPath, "net.safetensors");
        using Sequential net = Net();
        Checkpoint.Save(net, path);

        byte[] bytes = System.IO.File.ReadAllBytes(path);
        int length = (int)BitConverter.ToInt64(bytes);
        Assert.Equal(0, length % 8);
        string header = Encoding.UTF8.GetString(bytes, 8, length);
        Assert.StartsWith("""{"__metadata__":{"format":"pt"},"1.num_batches_tracked":{"dtype":"I64","shape":[],"data_offsets":[0,8]}""", header);
        Assert.Equal(bytes.Length - 8 - length, net.state_dict().Values.Sum(t => t.numel() * t.ElementSize));
    }

    [Fact]
    public void Differences_are_listed_all_at_once_and_nothing_is_loaded()
    {
        string path = Path.Combine(_folder.FullPath, "net.safetensors");
        using Sequential saved = nn.Sequential(("0", nn.Conv2d(3, 8, 3)), ("2", nn.Linear(8, 2))), net = Net();
        byte[] before = net.parameters().First().bytes.ToArray();
        Checkpoint.Save(saved, path);

        var error = Assert.Throws<CheckpointMismatchException>(() => Checkpoint.Load(net, path));

        Assert.Contains("5 missing in the file: 1.weight, 1.bias, 1.running_mean, 1.running_var, 1.num_batches_tracked", error.Message);
        Assert.Contains("2 only in the file: 2.weight, 2.bias", error.Message);
        Assert.Contains("2 of another shape: 0.weight (expected 4×3×3×3, is 8×3×3×3), 0.bias (expected 4, is 8)", error.Message);
        Assert.Equal(before, net.parameters().First().bytes.ToArray());
        Assert.Throws<CheckpointMismatchException>(() => Checkpoint.Load(net, path, strict: false)); // shapes count in any case
    }

    [Fact]
    public void Not_strict_loads_what_both_have()
    {
        string path = Path.Combine(_folder.FullPath, "net.safetensors");
        using Sequential saved = nn.Sequential(("0", nn.Conv2d(3, 4, 3)), ("9", nn.Linear(8, 2))), net = Net();
        Checkpoint.Save(saved, path);

        LoadReport report = Checkpoint.Load(net, path, strict: false);

        Assert.Equal(5, report.Missing.Count);
        Assert.Equal(["9.weight", "9.bias"], report.Unexpected);
        Assert.Equal(saved.parameters().First().bytes.ToArray(), net.parameters().First().bytes.ToArray());
    }

    [Fact]
    public void The_module_keeps_its_element_type()
    {
        string path = Path.Combine(_folder.FullPath, "net.safetensors");
        using Sequential saved = Net(), net = Net();
        Checkpoint.Save(saved, path);
        net.to(ScalarType.Float64);
        Checkpoint.Load(net, path);
        Assert.All(net.parameters(), p => Assert.Equal(ScalarType.Float64, p.dtype));
        Assert.True(net.parameters().First().allclose(saved.parameters().First().to(ScalarType.Float64)));
    }

    [Theory]
    [InlineData(new byte[] { 1, 2, 3 }, "too short")]
    [InlineData(new byte[] { 200, 0, 0, 0, 0, 0, 0, 0, 1, 2 }, "cut off")]
    [InlineData(new byte[] { 2, 0, 0, 0, 0, 0, 0, 0, (byte)'[', (byte)']' }, "its header is not that of")]
    public void What_is_no_safetensors_file_is_named(byte[] bytes, string expected)
    {
        var error = Assert.Throws<CheckpointFormatException>(() => Checkpoint.Read(File(bytes)));
        Assert.Contains(expected, error.Message);
        Assert.Contains(_folder.FullPath, error.Message);
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 4, "cut off")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 8, "needs 8 bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", 8, "damaged")]
    [InlineData("""{"a":{"dtype":"F8_E4M3","shape":[2],"data_offsets":[0,2]}}""", 2, "F8_E4M3")]
    [InlineData("""{"a":{"shape":[2]}}""", 2, "its header is not that of")]
    public void Damaged_safetensors_are_named(string header, int data, string expected)
    {
        string path = File([.. BitConverter.GetBytes((long)header.Length), .. Encoding.UTF8.GetBytes(header), .. new byte[data]]);
        Assert.Contains(expected, Assert.Throws<CheckpointFormatException>(() => Checkpoint.Read(path)).Message);
    }

    [Fact]
    public void A_TorchSharp_file_that_is_cut_off_is_named()
    {
        string path = Path.Combine(_folder.FullPath, "net.dat");
        using Sequential net = Net();
        Checkpoint.Save(net, path);
        byte[] bytes = System.IO.File.ReadAllBytes(path);
        foreach (int length in new[] { bytes.Length - 1, bytes.Length / 2, 3 })
        {
            System.IO.File.WriteAllBytes(path, bytes[..length]);
            Assert.Throws<CheckpointFormatException>(() => Checkpoint.Load(net, path));
        }
    }

    [Fact]
    public void PyTorchs_format_is_not_written()
    {
        using Sequential net = Net();
        var error = Assert.Throws<NotSupportedException>(() => Checkpoint.Save(net, Path.Combine(_folder.FullPath, "net.pt")));
        Assert.Contains("net.safetensors", error.Message);
    }

    private static Sequential Net() => nn.Sequential(("0", nn.Conv2d(3, 4, 3)), ("1", nn.BatchNorm2d(4)));

    private string File(byte[] bytes)
    {
        string path = Path.Combine(_folder.FullPath, "file.safetensors");
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }
}
