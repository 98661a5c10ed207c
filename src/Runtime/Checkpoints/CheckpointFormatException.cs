namespace TypedNets.Checkpoints;

/// <summary>A checkpoint is damaged, cut off, or holds what is not read. The message names the file, the place and what to do.</summary>
public sealed class CheckpointFormatException : IOException
{
    /// <summary>An exception about one file.</summary>
    public CheckpointFormatException(string filePath, string message, Exception? inner = null)
        : base($"'{filePath}': {message}", inner) => FilePath = filePath;

    /// <summary>The file.</summary>
    public string FilePath { get; }
}
