using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace TypedNets.Generators.Tests;

/// <summary>Asks for a refactoring at a marked place, <c>[|here|]</c>, and compares the text that it makes, which must build.</summary>
internal static class RefactoringTest<TRefactoring>
    where TRefactoring : CodeRefactoringProvider, new()
{
    /// <summary>Requires that a refactoring makes one text of another.</summary>
    /// <param name="before">The source with the selection marked.</param>
    /// <param name="after">The source after it.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="head">What stands before both.</param>
    /// <param name="builds">Whether the source after it builds without a mistake.</param>
    public static async Task Makes(string before, string after, string title, string head = DiagnosticSource.Head, bool builds = true)
    {
        (Document document, ImmutableArray<CodeAction> actions) = await Actions(head + before);
        CodeAction action = Assert.Single(actions);
        Assert.Equal(title, action.Title);
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        string text = (await changed.GetDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        Assert.Equal(head + after, text);
        if (builds)
            await DiagnosticCheck.IsSilent(text, head: "");
    }

    /// <summary>Requires that it is not offered.</summary>
    public static async Task OffersNothing(string source) => Assert.Empty((await Actions(DiagnosticSource.Head + source)).Actions);

    private static async Task<(Document Document, ImmutableArray<CodeAction> Actions)> Actions(string markup)
    {
        TestFileMarkupParser.GetSpan(markup, out string source, out TextSpan span);
        using var workspace = new AdhocWorkspace();
        Project project = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Sample", "Sample", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: DiagnosticReferences.ParseOptions, metadataReferences: DiagnosticReferences.All));
        Document document = project.AddDocument("Source.cs", source);
        var actions = ImmutableArray.CreateBuilder<CodeAction>();
        await new TRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, actions.Add, TestContext.Current.CancellationToken));
        return (document, actions.ToImmutable());
    }
}
