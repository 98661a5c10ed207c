namespace TypedNets.Tests.Data;

/// <summary>The real data files, which are not part of the repository.</summary>
public static class PublishedData
{
    /// <summary>
    /// The folder of the environment variable, else shared/data beside the repository; the running test is skipped when
    /// one of <paramref name="sets"/> is in neither.
    /// </summary>
    public static string RootOrSkip(params string[] sets)
    {
        var candidates = new List<string>();
        if (Environment.GetEnvironmentVariable("TYPEDNETS_DATA") is { Length: > 0 } data)
            candidates.Add(data);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder != null; folder = folder.Parent)
            candidates.Add(Path.Combine(folder.FullName, "shared", "data"));
        string? root = candidates.Find(c => sets.All(set => Directory.Exists(Path.Combine(c, set))));
        Assert.SkipWhen(root is null, $"The files of {string.Join(", ", sets)} are not here; set TYPEDNETS_DATA to the folder that contains theirs.");
        return root!;
    }
}
