using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>Generates the TorchSharp module of every class that carries <c>[Network]</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The transform runs for every network at every edit, so it only reads. Its result has no location and no symbol in it:
        // an edit that changes nothing of a network ends here.
        IncrementalValuesProvider<DeclaredNetwork> declared = context.SyntaxProvider.ForAttributeWithMetadataName(
                KnownNames.NetworkAttribute,
                static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax,
                static (match, cancellation) => Read(match, cancellation))
            .Where(static network => network is not null)
            .Select(static (network, _) => network!)
            .WithTrackingName(StepNames.Declare);

        // A network takes along the blocks that it uses, and so is analysed again when one of them changes and not when others do.
        IncrementalValueProvider<Dictionary<string, NetworkInput>> networks = declared
            .Collect()
            .Select(static (all, _) => all.GroupBy(network => network.Input.Declaration.Key).ToDictionary(group => group.Key, group => group.First().Input))
            .WithTrackingName(StepNames.Networks);

        IncrementalValuesProvider<DeclaredNetwork> linked = declared
            .Combine(networks)
            .Select(static (pair, _) => pair.Left with { Input = pair.Left.Input.Link(pair.Right) })
            .WithTrackingName(StepNames.Link);

        IncrementalValuesProvider<NetworkModel> resolved = linked
            .Where(static network => network.Input.Extension != Extension.Nothing)
            .Select(static (network, _) => network.Input.Resolve(network.Target))
            .WithTrackingName(StepNames.Resolve);

        IncrementalValueProvider<EquatableArray<string>> clashes = declared
            .Select(static (network, _) => network.Target.HintName)
            .Collect()
            .Select(static (names, _) => FileNames.Clashes(names))
            .WithTrackingName(StepNames.Clashes);

        context.RegisterSourceOutput(resolved.Combine(clashes), static (output, pair) =>
        {
            // The checksum algorithm is stated since its default differs between compiler versions.
            (NetworkModel model, EquatableArray<string> clashing) = pair;
            string text = NetworkEmitter.Emit(model);
            output.AddSource(FileNames.Of(model.Target.HintName, clashing), SourceText.From(text, Encoding.UTF8, SourceHashAlgorithm.Sha256));
        });
    }

    private static DeclaredNetwork? Read(GeneratorAttributeSyntaxContext match, CancellationToken cancellation)
    {
        // With [Network] on two parts, which the compiler reports, one of them stands for the class.
        var type = (INamedTypeSymbol)match.TargetSymbol;
        SyntaxReference? first = type.GetAttributes().First(a => a.Is(KnownNames.NetworkAttribute)).ApplicationSyntaxReference;
        bool isFirst = first is not null && ReferenceEquals(first.SyntaxTree, match.TargetNode.SyntaxTree) && match.TargetNode.Span.Contains(first.Span);
        return isFirst && type.TypeKind == TypeKind.Class
            ? new DeclaredNetwork(ClassRules.Target(type), NetworkReader.Read(type, match.SemanticModel.Compilation, cancellation).Input)
            : null;
    }
}
