using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>The class that a network is generated into, as text: what its generated part must repeat.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Containers">The types around it, outermost first, such as <c>class Models</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="TypeParameters">Its type parameters, such as <c>&lt;T&gt;</c>; none unless the declaration is wrong.</param>
/// <param name="HintName">Name of the generated file, without extension.</param>
/// <param name="Properties">Its layer properties by member name; none when the layers stand on the class.</param>
/// <param name="Fields">The author's own members that are called as generated fields could be.</param>
internal sealed record NetworkTarget(
    string Namespace,
    EquatableArray<string> Containers,
    string Name,
    string TypeParameters,
    string HintName,
    EquatableArray<PropertyTarget> Properties,
    EquatableArray<string> Fields);

/// <summary>What can be generated into a class without an error of the compiler's own.</summary>
internal enum Extension
{
    /// <summary>The whole network.</summary>
    Network,

    /// <summary>Its members, but no base class: a class that has another one.</summary>
    ClassMembers,

    /// <summary>Its members, but no base class: a record.</summary>
    RecordMembers,

    /// <summary>Nothing: a class that is static, local to its file, or closed to further parts.</summary>
    Nothing,
}

/// <summary>A declared partial property, which the generated part implements.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Modifiers">Its modifiers without <c>partial</c>, such as <c>public</c>.</param>
/// <param name="Type">Its type, fully qualified.</param>
/// <param name="Accessors">Its accessors; more than <c>get</c> only when the declaration is wrong.</param>
/// <param name="Documentation">The author's own comment, line by line, which the implementing part would hide.</param>
internal sealed record PropertyTarget(string Name, string Modifiers, string Type, EquatableArray<string> Accessors, string Documentation);
