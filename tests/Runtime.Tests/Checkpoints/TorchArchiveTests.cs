using System.IO.Compression;
using System.Text;
using TorchSharp;
using TypedNets.Checkpoints;
using TypedNets.Tests.Data;
using static TorchSharp.torch;

namespace TypedNets.Tests.Checkpoints;

/// <summary>
/// Files laid out as <c>torch.save</c> lays them out: state-dict.pt is a model's state dict, training.pth has it under "model" beside
/// numbers.
/// </summary>
public sealed class TorchArchiveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose()
    {
        _scope.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("state-dict.pt")]
    [InlineData("training.pth")]
    public void Tensors_are_read_by_name(string file)
    {
        IReadOnlyDictionary<string, Tensor> tensors = Checkpoint.Read(Fixture(file));

        Assert.Equal(["fc.weight", "fc.bias", "transposed", "norm.num_batches_tracked", "half"], tensors.Keys);
        Assert.Equal(Enumerable.Range(0, 12).Select(i => (float)i), tensors["fc.weight"].data<float>());
        Assert.Equal([3L, 4], tensors["fc.weight"].shape);
        Assert.Equal([0.5f, -1.5f, 2.5f], tensors["fc.bias"].data<float>());
        Assert.Equal([1f, 5, 9, 2, 6, 10], tensors["transposed"].data<float>()); // every fourth from the second, then from the third
        Assert.Equal(7, tensors["norm.num_batches_tracked"].item<long>());
        Assert.Equal(ScalarType.Float16, tensors["half"].dtype);
        Assert.Equal([1f, 2, 3, 4], tensors["half"].to(ScalarType.Float32).data<float>());
    }

    [Fact]
    public void A_state_dict_is_loaded_by_name()
    {
        using var net = nn.Sequential(("fc", nn.Linear(4, 3)));
        LoadReport report = Checkpoint.Load(net, Fixture("state-dict.pt"), strict: false);
        Assert.Equal(["transposed", "norm.num_batches_tracked", "half"], report.Unexpected);
        Assert.Equal([0.5f, -1.5f, 2.5f], net.parameters().Last().data<float>());
    }

    /// <summary>The classic attack: unpickling calls os.system. Here it is a name that is not known.</summary>
    [Theory]
    [InlineData("cos\nsystem\n(X\u0004\0\0\0exittR.", "os.system")]
    [InlineData("cbuiltins\neval\n(X\u0001\0\0\01tR.", "builtins.eval")]
    [InlineData("ctorch._utils\n_rebuild_sparse_tensor\n)R.", "torch._utils._rebuild_sparse_tensor")]
    [InlineData("(ios\nsystem\n.", "operation 0x69")]
    [InlineData("ccollections\nOrderedDict\n)\u0081.", "operation 0x81")]
    public void Nothing_is_run(string pickle, string expected)
    {
        var error = Assert.Throws<CheckpointFormatException>(() => Checkpoint.Read(Archive(pickle)));
        Assert.Contains(expected, error.Message);
        Assert.Contains("not carried out", error.Message);
    }

    [Theory]
    [InlineData("", "damaged")]
    [InlineData("(", "damaged")]
    [InlineData("h\u0003.", "damaged")]
    [InlineData("X\u0009\0\0\0abc.", "damaged")]
    [InlineData("K\u0001K\u0002s.", "damaged")]
    [InlineData("N.", "no state dict")]
    [InlineData("}X\u0001\0\0\0aK\u0001s.", "is no state dict: it has a")]
    public void Damaged_and_other_pickles_are_named(string pickle, string expected) =>
        Assert.Contains(expected, Assert.Throws<CheckpointFormatException>(() => Checkpoint.Read(Archive(pickle))).Message);

    [Fact]
    public void A_storage_that_is_missing_or_too_short_is_named()
    {
        byte[] bytes = File.ReadAllBytes(Fixture("state-dict.pt"));
        foreach (byte[]? storage in new[] { null, new byte[8] })
        {
            string path = Path.Combine(_folder.FullPath, "short.pt");
            File.WriteAllBytes(path, bytes);
            using (ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Update))
            {
                zip.GetEntry("archive/data/1")!.Delete();
                if (storage is not null)
                {
                    using Stream entry = zip.CreateEntry("archive/data/1").Open();
                    entry.Write(storage);
                }
            }

            Assert.Contains("'fc.bias'", Assert.Throws<CheckpointFormatException>(() => Checkpoint.Read(path)).Message);
        }
    }

    [Fact]
    public void A_file_of_before_the_zip_format_is_named()
    {
        string path = Path.Combine(_folder.FullPath, "old.pth");
        File.WriteAllBytes(path, [0x80, 2, 0x8a, 10, 1, 2, 3]);
        Assert.Contains("before PyTorch 1.6", Assert.Throws<CheckpointFormatException>(() => Checkpoint.Read(path)).Message);
    }

    private static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Checkpoints", name);

    private string Archive(string pickle)
    {
        string path = Path.Combine(_folder.FullPath, "made.pt");
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create);
        using Stream entry = zip.CreateEntry("archive/data.pkl").Open();
        entry.Write(Encoding.Latin1.GetBytes(pickle));
        return path;
    }
}
