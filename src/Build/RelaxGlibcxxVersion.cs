using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace TypedNets.Build;

/// <summary>
/// Copies a native library and lifts, in the copy, the requirement of one libstdc++ version that the library names but does not use.
/// </summary>
/// <remarks>
/// libLibTorchSharp.so of TorchSharp 0.107.0 names GLIBCXX_3.4.32 (GCC 13), which Debian 12, Ubuntu 22.04 and RHEL 9 do not have.
/// The loader then refuses it, and TorchSharp reports a missing package. The only symbol of that version is
/// <c>std::ios_base_library_init()</c>, which is listed but never linked. Its purpose, that libstdc++ itself sets up std::cout,
/// is met on older systems too, because libtorch, loaded before, was built by an older GCC and does so.
/// </remarks>
public sealed class RelaxGlibcxxVersion : Task
{
    /// <summary>The library as its package brings it; never changed.</summary>
    [Required]
    public string Source { get; set; } = "";

    /// <summary>The copy. It appears whole or not at all, and is left alone when it is right already.</summary>
    [Required]
    public string Destination { get; set; } = "";

    /// <summary>The version that is not to be required, for example <c>GLIBCXX_3.4.32</c>.</summary>
    [Required]
    public string Version { get; set; } = "";

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            var bytes = File.ReadAllBytes(Source);
            Relax(bytes);
            AtomicFile.Write(Destination, bytes, notOlderThan: File.GetLastWriteTimeUtc(Source));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.LogError(null, "TNCFG0004", null, null, 0, 0, 0, 0,
                $"'{Source}' could not be copied to '{Destination}': {e.Message}");
        }

        return !Log.HasLoggedErrors;
    }

    // Whatever cannot be relaxed is copied as it is: the program may still run on this system.
    private void Relax(byte[] bytes)
    {
        try
        {
            var outcome = SymbolVersionNeed.Relax(bytes, Version);
            var (importance, text) = outcome switch
            {
                RelaxOutcome.Relaxed => (MessageImportance.Low, $"the requirement of {Version} is weak in the copy '{Destination}'"),
                RelaxOutcome.AlreadyWeak => (MessageImportance.Low, $"the requirement of {Version} is weak already"),
                RelaxOutcome.NotRequired => (MessageImportance.Low, $"{Version} is not required"),
                _ => (MessageImportance.High,
                    $"left as it is, because it links to symbols of {Version}; it loads only where libstdc++.so.6 has that version"),
            };
            Log.LogMessage(importance, $"{Source}: {text}");
        }
        catch (ElfFormatException e)
        {
            Log.LogWarning(null, "TNCFG0003", null, null, 0, 0, 0, 0,
                $"'{Source}' is damaged: {e.Message}. It was copied as it is and will probably not load. " +
                "Delete that package's folder and restore again.");
        }
    }
}
