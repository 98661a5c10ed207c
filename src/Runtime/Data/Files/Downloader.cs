using System.Security.Cryptography;

namespace TypedNets.Data;

/// <summary>
/// Downloads published files. A file appears under its name only when it is complete and has the right SHA-256; until then it is
/// a temporary file, which is deleted whatever goes wrong.
/// </summary>
/// <param name="handler">What sends the requests; null means the network. It is not disposed.</param>
public sealed class Downloader(HttpMessageHandler? handler = null)
{
    private static readonly SocketsHttpHandler Network = new();

    /// <summary>How long a server may stay silent before its address counts as failed.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Fetches <paramref name="file"/> from the first of its addresses that delivers it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">Where to put it; folders are created.</param>
    /// <param name="cancellation">Ends the download.</param>
    /// <exception cref="DataFileException">No address delivered the file, or it cannot be written; says why for each.</exception>
    /// <exception cref="OperationCanceledException">The download was cancelled.</exception>
    public void Fetch(DataFile file, string path, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var failures = new List<Exception>();
        foreach (var address in file.Addresses)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                // On the pool, so that a caller with a synchronisation context of its own cannot deadlock.
                Task.Run(() => FetchAsync(address, file.Sha256, path, cancellation), CancellationToken.None).GetAwaiter().GetResult();
                return;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception e) when (e is IOException or HttpRequestException or OperationCanceledException or UnauthorizedAccessException)
            {
                string reason = e is OperationCanceledException ? $"no answer for {Patience.TotalSeconds:0.###} s" : e.Message;
                failures.Add(new IOException($"{address}: {reason}", e));
            }
        }
        throw new DataFileException(path,
            $"The data file {file.Name} could not be downloaded to {path}. " + string.Join(" ", failures.Select(f => $"[{f.Message}]"))
            + $" Download it by hand and place it there, or set the environment variable {DataFolder.RootVariable} to a folder that has it.",
            failures.Count == 0 ? null : new AggregateException(failures));
    }

    private async Task FetchAsync(Uri address, string sha256, string path, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string temporary = $"{path}.{Guid.NewGuid():N}.tmp"; // beside its target, so that the move is one atomic rename
        try
        {
            string actual = await Receive(address, temporary, cancellation);
            if (!actual.Equals(sha256, StringComparison.OrdinalIgnoreCase))
                throw new IOException($"the file received has SHA-256 {actual}, expected {sha256}.");
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Writes what the address delivers to <paramref name="path"/>, and returns its SHA-256.</summary>
    private async Task<string> Receive(Uri address, string path, CancellationToken cancellation)
    {
        using var client = new HttpClient(handler ?? Network, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        silence.CancelAfter(Patience);
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, silence.Token);
        response.EnsureSuccessStatusCode();
        await using var source = await response.Content.ReadAsStreamAsync(silence.Token);
        await using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[1 << 16];
        while (await source.ReadAsync(buffer, silence.Token) is var count and > 0)
        {
            silence.CancelAfter(Patience);
            hash.AppendData(buffer, 0, count);
            await target.WriteAsync(buffer.AsMemory(0, count), silence.Token);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
