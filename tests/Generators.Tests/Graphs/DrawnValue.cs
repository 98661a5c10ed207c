namespace TypedNets.Generators.Tests.Graphs;

/// <summary>A matrix in a drawn network, whose sizes can be expressions over parameters; equal texts are equal sizes.</summary>
internal sealed record DrawnValue(string Name, string Rows, string Columns)
{
    /// <summary>How a step names it.</summary>
    public string Reference => Name.StartsWith('x') ? $"\"{Name}\"" : $"nameof({Name})";

    public bool IsLike(DrawnValue other) => Rows == other.Rows && Columns == other.Columns;
}
