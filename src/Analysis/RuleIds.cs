namespace TypedNets.Analysis;

/// <summary>
/// Ids of everything that can be wrong: TN10 authoring, TN11 shapes and hyper-parameters, TN12 use in other code, TN20 initialisation,
/// TN30 predicted signal, TN40 architecture.
/// </summary>
public static partial class RuleIds
{
    /// <summary>A network's class, or one that contains it, is not partial.</summary>
    public const string NotPartial = "TN1001";

    /// <summary>A class that cannot be a network: generic, static, abstract, a record, a file-local or private class, or one with a base class.</summary>
    public const string UnsupportedClass = "TN1002";

    /// <summary>A network without a layer.</summary>
    public const string NoLayers = "TN1003";

    /// <summary>Layers both on the class and on properties.</summary>
    public const string MixedForms = "TN1004";

    /// <summary>Network attributes on more than one part of the class.</summary>
    public const string SplitDeclaration = "TN1005";

    /// <summary>No input, or more inputs than a sequence can have.</summary>
    public const string InputCount = "TN1006";

    /// <summary>A layer attribute outside a network.</summary>
    public const string LayerOutsideNetwork = "TN1007";

    /// <summary>A layer attribute on a property that is not a partial, get-only instance property.</summary>
    public const string UnsupportedProperty = "TN1008";

    /// <summary>A property whose type is not that of its layers.</summary>
    public const string PropertyType = "TN1009";

    /// <summary>A name that is taken, reserved or not an identifier.</summary>
    public const string InvalidName = "TN1010";

    /// <summary>A name given where none can be.</summary>
    public const string MisplacedName = "TN1011";

    /// <summary>An input size that is zero or negative.</summary>
    public const string InvalidInputSize = "TN1012";

    /// <summary>A step or input that nothing reads.</summary>
    public const string UnusedStep = "TN1013";

    /// <summary>A name that is no earlier step and no input.</summary>
    public const string UnknownSource = "TN1014";

    /// <summary>A layer that is given fewer or more values than it reads.</summary>
    public const string SourceCount = "TN1015";

    /// <summary>A <c>[Parameter]</c> that is no constant number or truth value, or an expression over one that cannot be evaluated again.</summary>
    public const string Parameter = "TN1016";

    /// <summary>A block whose class is no network, or returns several values.</summary>
    public const string BlockType = "TN1017";

    /// <summary>Arguments of a block that are too many, too few, of another type, or with which an expression in it has no value.</summary>
    public const string BlockArguments = "TN1018";

    /// <summary>A block that stands in itself.</summary>
    public const string BlockCycle = "TN1019";

    /// <summary>A class in <c>[Layer&lt;T&gt;]</c> that is no module from tensors to a tensor, or cannot be constructed with these arguments.</summary>
    public const string LayerType = "TN1020";

    /// <summary>A step that cannot be used a second time, or not on this input.</summary>
    public const string SharedLayer = "TN1021";

    /// <summary>A layer whose input has the wrong number of dimensions.</summary>
    public const string Rank = "TN1101";

    /// <summary>A fully connected layer directly on a feature map.</summary>
    public const string MissingFlatten = "TN1102";

    /// <summary>Groups that do not divide the channels.</summary>
    public const string Groups = "TN1103";

    /// <summary>A window larger than its input, or an output without elements.</summary>
    public const string WindowTooLarge = "TN1104";

    /// <summary>A padding that the layer cannot have.</summary>
    public const string InvalidPadding = "TN1105";

    /// <summary>A size that must be known is not.</summary>
    public const string UnknownSize = "TN1106";

    /// <summary>A hyper-parameter out of its range.</summary>
    public const string OutOfRange = "TN1107";

    /// <summary>The wrong number of values for a layer's axes, or both a number and an array.</summary>
    public const string AxisCount = "TN1108";

    /// <summary>A dimension that the input does not have.</summary>
    public const string DimensionOutOfRange = "TN1109";

    /// <summary>Sizes that contradict each other.</summary>
    public const string SizeMismatch = "TN1110";

    /// <summary>An element type that the layer does not take.</summary>
    public const string ElementType = "TN1111";
}
