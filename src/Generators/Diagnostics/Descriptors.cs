using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>The diagnostics of every rule. Messages are composed where the numbers are, in the analysis.</summary>
internal static partial class Descriptors
{
    private const string Message = "{0}";
    private const string Help = "https://github.com/typednets/typednets/blob/main/docs/diagnostics/";
    private const string Authoring = "TypedNets.Authoring";
    private const string Shapes = "TypedNets.Shapes";

    public static readonly DiagnosticDescriptor NotPartial = new(
        RuleIds.NotPartial, "Network class must be partial", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1001.md");

    public static readonly DiagnosticDescriptor UnsupportedClass = new(
        RuleIds.UnsupportedClass, "Class cannot be a network", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1002.md");

    public static readonly DiagnosticDescriptor NoLayers = new(
        RuleIds.NoLayers, "Network has no layer", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1003.md");

    public static readonly DiagnosticDescriptor MixedForms = new(
        RuleIds.MixedForms, "Layers on the class and on its properties", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1004.md");

    public static readonly DiagnosticDescriptor SplitDeclaration = new(
        RuleIds.SplitDeclaration, "Layers on two parts of a class", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1005.md");

    public static readonly DiagnosticDescriptor InputCount = new(
        RuleIds.InputCount, "Network has no input or too many", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1006.md");

    public static readonly DiagnosticDescriptor LayerOutsideNetwork = new(
        RuleIds.LayerOutsideNetwork, "Layer outside a network", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1007.md");

    public static readonly DiagnosticDescriptor UnsupportedProperty = new(
        RuleIds.UnsupportedProperty, "Property cannot declare a layer", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1008.md");

    public static readonly DiagnosticDescriptor PropertyType = new(
        RuleIds.PropertyType, "Property type is not that of its layers", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1009.md");

    public static readonly DiagnosticDescriptor InvalidName = new(
        RuleIds.InvalidName, "Name of a layer or input cannot be used", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1010.md");

    public static readonly DiagnosticDescriptor MisplacedName = new(
        RuleIds.MisplacedName, "Name where none can be", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1011.md");

    public static readonly DiagnosticDescriptor InvalidInputSize = new(
        RuleIds.InvalidInputSize, "Input size is not positive", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1012.md");

    public static readonly DiagnosticDescriptor UnusedStep = new(
        RuleIds.UnusedStep, "Step or input is read by nothing", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1013.md");

    public static readonly DiagnosticDescriptor UnknownSource = new(
        RuleIds.UnknownSource, "Name is no earlier step and no input", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1014.md");

    public static readonly DiagnosticDescriptor SourceCount = new(
        RuleIds.SourceCount, "Layer reads another number of values", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1015.md");

    public static readonly DiagnosticDescriptor Parameter = new(
        RuleIds.Parameter, "Parameter or its expression cannot be bound", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1016.md");

    public static readonly DiagnosticDescriptor BlockType = new(
        RuleIds.BlockType, "Class cannot be a block", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1017.md");

    public static readonly DiagnosticDescriptor BlockArguments = new(
        RuleIds.BlockArguments, "Block is given wrong arguments", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1018.md");

    public static readonly DiagnosticDescriptor BlockCycle = new(
        RuleIds.BlockCycle, "Block stands in itself", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1019.md");

    public static readonly DiagnosticDescriptor LayerType = new(
        RuleIds.LayerType, "Class cannot be a layer", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1020.md");

    public static readonly DiagnosticDescriptor SharedLayer = new(
        RuleIds.SharedLayer, "Step cannot be shared", Message, Authoring, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1021.md");

    public static readonly DiagnosticDescriptor Rank = new(
        RuleIds.Rank, "Input has the wrong number of dimensions", Message, Shapes, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1101.md");

    public static readonly DiagnosticDescriptor MissingFlatten = new(
        RuleIds.MissingFlatten, "Fully connected layer on a feature map", Message, Shapes, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1102.md");

    public static readonly DiagnosticDescriptor Groups = new(
        RuleIds.Groups, "Groups do not divide the channels", Message, Shapes, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1103.md");

    public static readonly DiagnosticDescriptor WindowTooLarge = new(
        RuleIds.WindowTooLarge, "Window does not fit into its input", Message, Shapes, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1104.md");

    public static readonly DiagnosticDescriptor InvalidPadding = new(
        RuleIds.InvalidPadding, "Padding cannot be", Message, Shapes, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1105.md");

    public static readonly DiagnosticDescriptor UnknownSize = new(
        RuleIds.UnknownSize, "Size must be known", Message, Shapes, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1106.md");

    public static readonly DiagnosticDescriptor OutOfRange = new(
        RuleIds.OutOfRange, "Hyper-parameter out of range", Message, Shapes, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1107.md");

    public static readonly DiagnosticDescriptor AxisCount = new(
        RuleIds.AxisCount, "Wrong number of values for the axes", Message, Shapes, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1108.md");

    public static readonly DiagnosticDescriptor DimensionOutOfRange = new(
        RuleIds.DimensionOutOfRange, "Dimension does not exist", Message, Shapes, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1109.md");

    public static readonly DiagnosticDescriptor SizeMismatch = new(
        RuleIds.SizeMismatch, "Sizes contradict each other", Message, Shapes, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1110.md");

    public static readonly DiagnosticDescriptor ElementType = new(
        RuleIds.ElementType, "Element type is not taken", Message, Shapes, DiagnosticSeverity.Error, true, helpLinkUri: Help + "TN1111.md");

    // Looked up when first asked for, since the files of this class have no order among themselves.
    private static readonly Lazy<ImmutableArray<DiagnosticDescriptor>> s_all = new(() =>
    [
        .. typeof(Descriptors).GetFields().Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>().OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ]);

    private static readonly Lazy<Dictionary<string, DiagnosticDescriptor>> s_byId = new(() => All.ToDictionary(descriptor => descriptor.Id));

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => s_all.Value;

    /// <summary>That of a rule.</summary>
    public static DiagnosticDescriptor Of(string id) => s_byId.Value[id];
}
