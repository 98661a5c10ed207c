using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedNets.Analysis.Smells;

namespace TypedNets.Generators;

/// <summary>What <c>.editorconfig</c> says for the file of a network: <c>typednets.max_parameters = 1000000</c>.</summary>
internal static class AuthorOptions
{
    /// <summary>Reads them.</summary>
    public static SmellOptions Of(SymbolAnalysisContext context)
    {
        if (context.Symbol.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree is not { } tree)
            return SmellOptions.None;
        AnalyzerConfigOptions options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree);
        return new SmellOptions
        {
            MostParameters = Number(options, "typednets.max_parameters"),
            MostActivationBytes = Number(options, "typednets.max_activation_bytes"),
            MostMacs = Number(options, "typednets.max_macs"),
        };
    }

    private static long? Number(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? text) && long.TryParse(text.Replace("_", ""), NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? number : null;
}
