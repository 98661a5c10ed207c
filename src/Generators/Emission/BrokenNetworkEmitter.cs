using TypedNets.Analysis;

namespace TypedNets.Generators;

/// <summary>
/// Writes a network that cannot be: all members, which throw. So one mistake is one error, reported by the analyzer, and not one for
/// every member that would be missing; and nothing runs should analyzers be switched off.
/// </summary>
internal static class BrokenNetworkEmitter
{
    public static void Write(SourceWriter writer, NetworkModel model)
    {
        NetworkTarget target = model.Target;
        string reason = model.Problems.Count > 0 ? $"{model.Problems[0].Id}: {model.Problems[0].Message}" : "An attribute of this network does not compile.";
        string broken = $"throw new global::System.InvalidOperationException({Literals.Of(reason)})";

        writer.Open(NetworkEmitter.ClassLine(target));
        writer.Line(ConstructorEmitter.Summary.Replace("\r\n", "\n"));
        writer.Line($"public {target.Name}{ConstructorEmitter.Parameters}\n    : base({Literals.Of(target.Name)}) => {broken};\n");
        HashSet<string> declared = [.. target.Properties.Select(property => property.Name)];
        foreach (PropertyTarget property in target.Properties)
        {
            IEnumerable<string> accessors = property.Accessors.Select(accessor => $"{accessor} => {broken};");
            if (property.Documentation.Length > 0)
                writer.Line(property.Documentation);
            writer.Line($"{property.Modifiers} partial {property.Type} {property.Name} {{ {string.Join(" ", accessors)} }}\n".TrimStart());
        }

        foreach (MemberNode member in model.Members.Where(m => m.Form == StepForm.Module && !declared.Contains(m.Name) && target.Properties.Count == 0))
        {
            writer.Line($"/// <summary>{member.Kind}.</summary>");
            writer.Line($"public {LayerEmissions.Of(member.Kind).ModuleType} {member.Name} => {broken};\n");
        }

        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override {KnownNames.Tensor} forward({KnownNames.Tensor} input) => {broken};\n");
        SpecEmitter.WriteCreate(writer, target);
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public static {KnownNames.TypedNets}.NetworkSpec Spec => {broken};");
        writer.Close();
    }
}
