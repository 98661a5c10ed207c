namespace TypedNets.Build;

/// <summary>Writes a file so that other processes see the old or the new one, never a part.</summary>
internal static class AtomicFile
{
    /// <summary>Writes <paramref name="bytes"/> unless the file holds them already; then only its time is refreshed.</summary>
    /// <param name="path">The file; its folder is made when missing.</param>
    /// <param name="bytes">The whole content.</param>
    /// <param name="notOlderThan">The input's time: MSBuild would repeat the step for ever if the file were older.</param>
    public static void Write(string path, byte[] bytes, DateTime notOlderThan)
    {
        if (!Holds(path, bytes))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
            try
            {
                File.WriteAllBytes(temporary, bytes);
                Rename(temporary, path);
            }
            finally
            {
                File.Delete(temporary);
            }
        }

        var now = DateTime.UtcNow;
        File.SetLastWriteTimeUtc(path, notOlderThan > now ? notOlderThan : now);
    }

    private static bool Holds(string path, byte[] bytes) =>
        File.Exists(path) && new FileInfo(path).Length == bytes.Length && File.ReadAllBytes(path).SequenceEqual(bytes);

    private static void Rename(string from, string to)
    {
        if (!File.Exists(to))
        {
            try
            {
                File.Move(from, to);
                return;
            }
            catch (IOException) when (File.Exists(to))
            {
                // Another build was quicker; replace its file.
            }
        }

        File.Replace(from, to, destinationBackupFileName: null);
    }
}
