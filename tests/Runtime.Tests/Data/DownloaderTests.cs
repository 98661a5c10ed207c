using System.Net;
using System.Net.Sockets;
using System.Text;
using TypedNets.Data;

namespace TypedNets.Tests.Data;

public sealed class DownloaderTests : IDisposable
{
    private static readonly Uri First = new("http://first.example/sample.bin.gz"), Second = new("http://second.example/sample.bin.gz");

    private readonly TemporaryFolder _root = new();

    private string Target => Path.Combine(_root.FullPath, "new", "sample.bin.gz");

    public void Dispose() => _root.Dispose();

    private DataFileException Fails(Downloader downloader, DataFile file)
    {
        var e = Assert.Throws<DataFileException>(() => downloader.Fetch(file, Target, TestContext.Current.CancellationToken));
        Assert.Equal(Target, e.FilePath);
        Assert.Contains("sample.bin.gz could not be downloaded to " + Target, e.Message);
        Assert.Contains("TYPEDNETS_DATA", e.Message);
        Assert.Empty(_root.AllFiles);
        return e;
    }

    [Fact]
    public async Task Fetches_over_a_real_connection()
    {
        var (address, served) = Serve($"HTTP/1.1 200 OK\r\nContent-Length: {SampleFile.Packed.Length}\r\n\r\n", SampleFile.Packed);
        new Downloader().Fetch(SampleFile.At(address), Target, TestContext.Current.CancellationToken);
        await served;
        Assert.Equal(SampleFile.Packed, File.ReadAllBytes(Target));
        Assert.Single(_root.AllFiles);
    }

    [Fact]
    public async Task Leaves_nothing_of_a_file_that_breaks_off()
    {
        var (address, served) = Serve($"HTTP/1.1 200 OK\r\nContent-Length: {SampleFile.Packed.Length}\r\n\r\n", SampleFile.Packed[..1000]);
        var e = Fails(new Downloader(), SampleFile.At(address));
        await served;
        Assert.Contains($"[{address}: The response ended prematurely", e.Message);
    }

    [Fact]
    public void Leaves_nothing_of_a_file_with_another_content()
    {
        var e = Fails(new Downloader(new FakeServer(_ => FakeServer.Ok(SampleFile.Packed[..^1]))), SampleFile.At(First));
        Assert.Contains($"{First}: the file received has SHA-256 {SampleFile.Sha256(SampleFile.Packed[..^1])}", e.Message);
        Assert.Contains($"expected {SampleFile.Sha256(SampleFile.Packed)}", e.Message);
    }

    [Fact]
    public void Tries_every_address_and_reports_each()
    {
        var server = new FakeServer(r => r.RequestUri == First ? new(HttpStatusCode.NotFound) : new(HttpStatusCode.ServiceUnavailable));
        var e = Fails(new Downloader(server), SampleFile.At(First, Second));
        Assert.Equal([First, Second], server.Requests);
        Assert.Matches($@"\[{First}: [^\]]*404", e.Message);
        Assert.Matches($@"\[{Second}: [^\]]*503", e.Message);
    }

    [Fact]
    public void Takes_the_second_address_when_the_first_fails()
    {
        var server = new FakeServer(r => r.RequestUri == First ? FakeServer.Ok([1, 2, 3]) : FakeServer.Ok(SampleFile.Packed));
        new Downloader(server).Fetch(SampleFile.At(First, Second), Target, TestContext.Current.CancellationToken);
        Assert.Equal(SampleFile.Packed, File.ReadAllBytes(Target));
        Assert.Single(_root.AllFiles);
    }

    [Theory]
    [InlineData("http://first.example/sample.bin.gz")]
    [InlineData("http://first.example/sample.bin.gz", "http://second.example/sample.bin.gz")]
    public void Stops_when_cancelled_and_asks_no_other_address(params string[] addresses)
    {
        using var cancel = new CancellationTokenSource();
        var server = new FakeServer(_ => FakeServer.Ok(new SilentStream(SampleFile.Packed[..1000], cancel.Cancel)));
        Assert.ThrowsAny<OperationCanceledException>(
            () => new Downloader(server).Fetch(SampleFile.At([.. addresses.Select(a => new Uri(a))]), Target, cancel.Token));
        Assert.Equal([First], server.Requests);
        Assert.Empty(_root.AllFiles);
    }

    [Fact]
    public void Gives_up_on_a_server_that_falls_silent()
    {
        var server = new FakeServer(r => FakeServer.Ok(new SilentStream(SampleFile.Packed[..1000])));
        var e = Fails(new Downloader(server) { Patience = TimeSpan.FromMilliseconds(20) }, SampleFile.At(First));
        Assert.Contains($"[{First}: no answer for 0.02 s]", e.Message);
    }

    [Fact]
    public void Says_when_the_folder_cannot_be_made()
    {
        string blocked = Path.Combine(_root.Write("file", []), "sample.bin.gz");
        var e = Assert.Throws<DataFileException>(() => new Downloader(new FakeServer(_ => FakeServer.Ok(SampleFile.Packed)))
            .Fetch(SampleFile.At(First), blocked, TestContext.Current.CancellationToken));
        Assert.Contains(blocked, e.Message);
    }

    /// <summary>Answers one request on the loopback interface, then closes the connection.</summary>
    private static (Uri Address, Task Served) Serve(string header, byte[] body)
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        return (new Uri($"http://127.0.0.1:{port}/sample.bin.gz"), Task.Run(async () =>
        {
            using (listener)
            {
                using var connection = await listener.AcceptTcpClientAsync();
                await using var stream = connection.GetStream();
                using var request = new StreamReader(stream, leaveOpen: true);
                while (await request.ReadLineAsync() is { Length: > 0 })
                    continue;
                await stream.WriteAsync(Encoding.ASCII.GetBytes(header));
                await stream.WriteAsync(body);
            }
        }));
    }
}
