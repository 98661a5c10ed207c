namespace TypedNets.Checkpoints;

/// <summary>Files that are there whole or not at all.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside the file and moves the result over it, so that a crash or a full disk leaves the old one.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        string full = Path.GetFullPath(path), partial = $"{full}.{Environment.ProcessId}.partial";
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        try
        {
            using (FileStream stream = File.Create(partial))
                write(stream);
            File.Move(partial, full, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
