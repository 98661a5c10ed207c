using System.Net;

namespace TypedNets.Tests.Data;

/// <summary>Answers requests without a network, and remembers them.</summary>
public sealed class FakeServer(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public List<Uri> Requests { get; } = [];

    public static HttpResponseMessage Ok(byte[] content) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(content) };

    public static HttpResponseMessage Ok(Stream content) => new(HttpStatusCode.OK) { Content = new StreamContent(content) };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Add(request.RequestUri!);
        return Task.FromResult(answer(request));
    }
}

/// <summary>Delivers some bytes, calls back, and is silent from then on.</summary>
public sealed class SilentStream(byte[] start, Action? fallsSilent = null) : MemoryStream(start)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position < Length)
            return await base.ReadAsync(buffer, cancellationToken);
        fallsSilent?.Invoke();
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return 0;
    }
}
