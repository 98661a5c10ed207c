namespace TypedNets.Data;

/// <summary>A data file is missing, damaged or could not be downloaded. The message names the file and says what to do.</summary>
public sealed class DataFileException : IOException
{
    /// <summary>An exception about one file.</summary>
    public DataFileException(string filePath, string message, Exception? inner = null)
        : base(message, inner) => FilePath = filePath;

    /// <summary>The file's full path, as it is or as it was expected.</summary>
    public string FilePath { get; }
}
