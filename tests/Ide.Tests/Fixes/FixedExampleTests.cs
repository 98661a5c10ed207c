using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace TypedNets.Ide.Tests;

/// <summary>The wrong example of every rule that has a fix, mended by each change that an editor offers for it.</summary>
public partial class FixedExampleTests
{
    private static readonly string s_folder = Path.Combine(Root(), "docs", "diagnostics");

    /// <summary>Rules whose fix is for other cases than their page's example, which only its author can mend.</summary>
    private static readonly string[] s_forOtherCases =
        ["TN1006", "TN1015", "TN1016", "TN1017", "TN1020", "TN1021", "TN1107", "TN1110", "TN1111", "TN2001", "TN2010", "TN3003", "TN3004"];

    /// <summary>The rules of which the index says that they are on and have a fix.</summary>
    public static TheoryData<string> Rules => [.. IndexRow().Matches(File.ReadAllText(Path.Combine(s_folder, "index.md"))).Select(row => row.Groups["rule"].Value)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_wrong_example_is_mended_by_its_fix(string rule)
    {
        string source = Editor.Head + WrongExample().Match(File.ReadAllText(Path.Combine(s_folder, rule + ".md"))).Groups["code"].Value;
        int offers = 1;
        for (int i = 0; i < offers; i++)
        {
            using var editor = new Editor(source);
            EditorState before = await editor.Inspect();
            IReadOnlyList<CodeAction> offered = await editor.Offers(before.FromAnalyzers.First(d => d.Id == rule));
            Assert.Equal(s_forOtherCases.Contains(rule), offered.Count == 0);
            if (offered.Count == 0)
                return;
            offers = offered.Count;

            await editor.Apply(offered[i]);
            EditorState after = await editor.Inspect();
            string shown = $"{offered[i].Title}\n{editor.Text}\n{string.Join("\n", after.FromAnalyzers.Concat(after.FromCompiler))}";
            Assert.True(Count(after, rule) < Count(before, rule), shown);
            Assert.True(after.FromAnalyzers.Where(d => d.Severity >= DiagnosticSeverity.Warning).All(d => Count(after, d.Id) <= Count(before, d.Id)), shown);
            Assert.True(after.FromCompiler.Count == 0, shown);
        }
    }

    private static int Count(EditorState state, string rule) => state.FromAnalyzers.Count(d => d.Id == rule);

    private static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "TypedNets.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds TypedNets.sln.");
    }

    [GeneratedRegex(@"^\| \[(?<rule>TN\d+)\].*(?<!, off) \| yes \|$", RegexOptions.Multiline)]
    private static partial Regex IndexRow();

    [GeneratedRegex("^```csharp wrong\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex WrongExample();
}
