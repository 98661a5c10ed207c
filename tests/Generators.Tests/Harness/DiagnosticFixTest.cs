using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace TypedNets.Generators.Tests;

/// <summary>Applies a fix to a source with marked mistakes, one by one and all at once, and compares the text; both must compile.</summary>
internal sealed class DiagnosticFixTest<TFix> : CSharpCodeFixTest<NetworkAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    private DiagnosticFixTest()
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(DiagnosticReferences.All);
        TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck;
        ImmutableArray<string> fixable = new TFix().FixableDiagnosticIds;

        // What is seldom meant and has another fix is the business of that one's tests.
        IEnumerable<string> others = Descriptors.All.Where(d => d.DefaultSeverity < DiagnosticSeverity.Error && !fixable.Contains(d.Id)).Select(d => d.Id);
        DisabledDiagnostics.AddRange(["CS1701", "CS1702", .. others]);
    }

    /// <summary>Requires that a fix makes one text of another.</summary>
    /// <param name="wrong">The source with its mistakes marked.</param>
    /// <param name="right">The source after the fix; mistakes that remain are marked.</param>
    /// <param name="title">What the fix of the first mistake is called.</param>
    /// <param name="head">What stands before the wrong one.</param>
    /// <param name="fixedHead">What stands before the right one, when it is another.</param>
    /// <param name="steps">How many times the fix is asked for when it is applied one by one.</param>
    /// <param name="choice">Which one of several changes is made.</param>
    public static Task Makes(
        string wrong, string right, string? title = null, string head = DiagnosticSource.Head, string? fixedHead = null, int? steps = null, int choice = 0)
    {
        var test = new DiagnosticFixTest<TFix>
        {
            TestCode = head + wrong,
            FixedCode = (fixedHead ?? head) + right,
            CodeActionIndex = choice,
            NumberOfIncrementalIterations = steps,
            NumberOfFixAllIterations = steps is null ? null : 1,
            CodeActionVerifier = (action, verifier) => verifier.True(title is null || title.Split('|').Contains(action.Title), action.Title),
        };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Requires that no fix is offered.</summary>
    public static Task OffersNothing(string wrong) => Makes(wrong, wrong);

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(NetworkGenerator)];

    protected override ParseOptions CreateParseOptions() => DiagnosticReferences.ParseOptions;

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        .WithSpecificDiagnosticOptions(Descriptors.All.Where(rule => !rule.IsEnabledByDefault && new TFix().FixableDiagnosticIds.Contains(rule.Id))
            .Select(rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Info)));
}
