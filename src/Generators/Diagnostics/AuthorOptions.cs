using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedNets.Analysis.Smells;

namespace TypedNets.Generators;

/// <summary>What <c>.editorconfig</c> says for the file of a network: <c>typednets.max_parameters = 1000000</c>.</summary>
internal static class AuthorOptions
{
    private static readonly string[] s_offByDefault = [.. Descriptors.All.Where(rule => !rule.IsEnabledByDefault).Select(rule => rule.Id)];

    /// <summary>Reads them.</summary>
    public static SmellOptions Of(SymbolAnalysisContext context)
    {
        if (context.Symbol.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree is not { } tree)
            return SmellOptions.None;
        AnalyzerConfigOptions options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        List<MalformedOption> malformed = [];
        return new SmellOptions
        {
            MostParameters = Number(options, "typednets.max_parameters", malformed),
            MostActivationBytes = Number(options, "typednets.max_activation_bytes", malformed),
            MostMacs = Number(options, "typednets.max_macs", malformed),
            MostSignalChange = Number(options, "typednets.max_signal_change", malformed) ?? SmellOptions.None.MostSignalChange,
            Malformed = [.. malformed],
            Off = [.. s_offByDefault.Where(rule => !IsSet(rule, tree, context))],
        };
    }

    /// <summary>Whether the author has set a rule's severity, for the project or for the file; a rule that is off is on by that alone.</summary>
    private static bool IsSet(string rule, SyntaxTree tree, SymbolAnalysisContext context)
    {
        CompilationOptions options = context.Compilation.Options;
        return options.SpecificDiagnosticOptions.ContainsKey(rule)
            || options.SyntaxTreeOptionsProvider?.TryGetDiagnosticValue(tree, rule, context.CancellationToken, out _) == true
            || options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(rule, context.CancellationToken, out _) == true;
    }

    /// <summary>A positive whole number, in which thousands can be kept apart: <c>1_000_000</c>.</summary>
    private static long? Number(AnalyzerConfigOptions options, string key, List<MalformedOption> malformed)
    {
        if (!options.TryGetValue(key, out string? text))
            return null;
        if (long.TryParse(text.Replace("_", ""), NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number > 0)
            return number;
        malformed.Add(new MalformedOption(key, text));
        return null;
    }
}
