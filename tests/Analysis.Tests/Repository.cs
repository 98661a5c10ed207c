namespace TypedNets.Analysis.Tests;

/// <summary>Files of the repository that tests compare with; with the environment variable DOCS_ACCEPT=1 they are rewritten instead.</summary>
internal static class Repository
{
    /// <summary>Compares a text with a file, by its path from the repository's root.</summary>
    public static void Expect(string path, string actual)
    {
        string file = Path.Combine(Root(), path);
        if (Environment.GetEnvironmentVariable("DOCS_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        string expected = File.Exists(file) ? File.ReadAllText(file) : "";
        Assert.True(expected == actual,
            $"{path} is not what is computed now. If the change is meant, run the tests with DOCS_ACCEPT=1 and look at the difference. Computed:\n{actual}");
    }

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "TypedNets.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds TypedNets.sln; run the tests from a checkout.");
    }
}
