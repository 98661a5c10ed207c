using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TypedNets.CodeFixes;

namespace TypedNets.Generators.Tests;

/// <summary>The pages on diagnostics: every rule has one, their examples do what they say, and their index is that of the rules.</summary>
public class DocumentationTests
{
    private static readonly string s_folder = Path.Combine(Root(), "docs", "diagnostics");

    public static TheoryData<string> Rules => [.. Descriptors.All.Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_wrong_example_is_this_mistake_and_the_right_one_none(string rule)
    {
        DiagnosticDescriptor descriptor = Descriptors.Of(rule);
        string page = File.ReadAllText(Path.Combine(s_folder, rule + ".md"));
        Assert.StartsWith($"# {rule}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.EndsWith($"/docs/diagnostics/{rule}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);

        DiagnosticRun wrong = await DiagnosticRun.Of(DiagnosticSource.Head + Example(page, "wrong"), Settings(page, "wrong"));
        Assert.Equal([rule], wrong.FromAnalyzer.Where(diagnostic => diagnostic.Id == rule || diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.Id));
        Assert.Equal("", string.Join("\n", wrong.FromCompiler));
        await DiagnosticCheck.IsSilent(Example(page, "right"), editorConfig: Settings(page, "right"), rules: rule);
    }

    [Fact]
    public void The_index_is_that_of_the_rules()
    {
        string path = Path.Combine(s_folder, "index.md"), expected = Index();
        if (Environment.GetEnvironmentVariable("DOCS_ACCEPT") == "1")
            File.WriteAllText(path, expected);
        string actual = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        Assert.True(expected == actual, "docs/diagnostics/index.md is stale: run this test with the environment variable DOCS_ACCEPT=1, which rewrites it.");
    }

    [Fact]
    public void No_page_is_left_over() => Assert.Equal(
        Descriptors.All.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal),
        Directory.GetFiles(s_folder, "TN????.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    private static string Index()
    {
        HashSet<string> fixable = [.. typeof(NetworkFix).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(NetworkFix)))
            .SelectMany(type => ((NetworkFix)Activator.CreateInstance(type)!).FixableDiagnosticIds)];
        var text = new StringBuilder();
        text.Append("# Diagnostics\n\nWhat TypedNets reports while you type and when you build. Each page says what is wrong, with an example, and how to mend it.\n\n");
        text.Append("| Rule | Title | Category | Severity | Code fix |\n|---|---|---|---|---|\n");
        foreach (DiagnosticDescriptor rule in Descriptors.All.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal))
            text.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.Category} | {rule.DefaultSeverity}{(rule.IsEnabledByDefault ? "" : ", off")} | {(fixable.Contains(rule.Id) ? "yes" : "")} |\n");
        text.Append("\nWhat .NET's own analyzers say of networks and is false, since they do not know what the attributes mean, is taken back:\n\n");
        text.Append("| Suppressor | Rule | Why |\n|---|---|---|\n");
        foreach (SuppressionDescriptor suppression in Suppressions().OrderBy(suppression => suppression.Id, StringComparer.Ordinal))
            text.Append($"| {suppression.Id} | [{suppression.SuppressedDiagnosticId}]({Page(suppression.SuppressedDiagnosticId)}) | {suppression.Justification.ToString().Replace("<", "&lt;")} |\n");
        text.Append("\nThe build itself checks the project's settings:\n\n");
        foreach (string page in Directory.GetFiles(s_folder, "TNCFG*.md").Order(StringComparer.Ordinal))
            text.Append($"- [{File.ReadLines(page).First().TrimStart('#', ' ')}]({Path.GetFileName(page)})\n");
        return text.ToString();
    }

    private static IEnumerable<SuppressionDescriptor> Suppressions() => typeof(NetworkSuppressor).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(NetworkSuppressor)))
        .SelectMany(type => ((NetworkSuppressor)Activator.CreateInstance(type)!).SupportedSuppressions);

    private static string Page(string rule) =>
        $"https://learn.microsoft.com/dotnet/fundamentals/code-analysis/{(rule.StartsWith("CA", StringComparison.Ordinal) ? "quality" : "style")}-rules/{rule.ToLowerInvariant()}";

    /// <summary>What an example's .editorconfig says: a block <c>ini set</c> for both, or <c>ini right</c> for the right one; null without one.</summary>
    private static string? Settings(string page, string kind) => new[] { kind, "set" }
        .Select(block => Regex.Match(page, $"^```ini {block}\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline))
        .FirstOrDefault(match => match.Success)?.Groups["text"].Value;

    private static string Example(string page, string kind)
    {
        Match match = Regex.Match(page, $"^```csharp {kind}\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline);
        Assert.True(match.Success, $"The page has no block '```csharp {kind}'.");
        return match.Groups["code"].Value;
    }

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "TypedNets.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds TypedNets.sln.");
    }
}
