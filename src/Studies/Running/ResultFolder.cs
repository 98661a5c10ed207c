using System.Text.Json;

namespace TypedNets.Studies;

/// <summary>
/// The finished trials on the disk, one file each, named by the hash of the trial's configuration. Files appear whole or not at all, so
/// a study continues where it was interrupted, and merging two folders is copying their files together.
/// </summary>
/// <param name="path">The folder; it is created when the first result is saved.</param>
public sealed class ResultFolder(string path)
{
    /// <summary>The folder's full path.</summary>
    public string FullPath { get; } = Path.GetFullPath(path);

    /// <summary>The file of a trial, whether it exists or not.</summary>
    public string FileOf(TrialConfiguration configuration) => Path.Combine(FullPath, configuration.Hash + ".json");

    /// <summary>A trial's result.</summary>
    /// <param name="configuration">The trial.</param>
    /// <param name="damage">What is wrong with the file; null when nothing is.</param>
    /// <returns>Null when there is no result or the file is damaged.</returns>
    public TrialResult? Load(TrialConfiguration configuration, out string? damage)
    {
        damage = null;
        string file = FileOf(configuration);
        if (!File.Exists(file))
            return null;
        try
        {
            TrialResult result = StudyJson.Read<TrialResult>(File.ReadAllText(file));
            if (result.Configuration == configuration)
                return result;
            damage = $"{file}: holds the trial '{result.Configuration}', expected '{configuration}'.";
        }
        catch (JsonException error)
        {
            damage = $"{file}: {error.Message}";
        }
        return null;
    }

    /// <summary>Saves a result, replacing an older one.</summary>
    public void Save(TrialResult result)
    {
        string file = FileOf(result.Configuration);
        // Another name for each process: two of them may share the folder.
        string unfinished = $"{file}.{Environment.ProcessId}.tmp";
        try
        {
            Directory.CreateDirectory(FullPath);
            using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            {
                using (var writer = new StreamWriter(stream, leaveOpen: true))
                    writer.Write(StudyJson.Write(result));
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, file, overwrite: true);
        }
        catch (IOException error)
        {
            // On a full disk what is there of it would stay in the way of all others.
            if (File.Exists(unfinished))
                File.Delete(unfinished);
            throw new IOException($"The result of '{result.Configuration}' cannot be written to {file}: {error.Message} Results that were written before are kept; "
                + "make room, or give another folder, and run the same command again.", error);
        }
    }

    /// <summary>Forgets a trial's result, if there is one.</summary>
    public void Delete(TrialConfiguration configuration)
    {
        if (Directory.Exists(FullPath))
            File.Delete(FileOf(configuration));
    }
}
