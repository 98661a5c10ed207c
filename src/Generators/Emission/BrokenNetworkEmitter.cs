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
        string reason = model.Problems.Count > 0 ? $"{model.Problems[0].Id}: {model.Problems[0].Message}"
            : model.Failure is { } failure ? $"Network '{target.Name}' cannot be built: {failure}."
            : "An attribute of this network does not compile.";
        string broken = "throw NetworkProblem()";
        string name = Literals.Identifier(target.Name);
        bool isModule = model.Extension == Extension.Network;

        // What an author's mistake makes of these members, such as one that hides another, is no second mistake.
        writer.Line("#pragma warning disable");
        writer.Line("/// <remarks>This network cannot be built; its error says why.</remarks>");
        writer.Open(isModule ? NetworkEmitter.ClassLine(target, model.Signature)
            : $"partial {(model.Extension == Extension.RecordMembers ? "record" : "class")} {name}{target.TypeParameters}");
        if (isModule && model.Signature.Outputs.Count < 2)
        {
            writer.Line("/// <summary>Takes the layers of a block; generated code calls it.</summary>");
            writer.Line($"public {name}({KnownNames.TypedNets}.BlockBody<{ForwardSignature.Delegate(model.Signature)}> body)\n    : base({Literals.Of(target.Name)}) => {broken};\n");
        }

        writer.Line(ConstructorEmitter.Summary.Replace("\r\n", "\n"));
        writer.Line($"public {name}{ConstructorEmitter.Parameters}{(isModule ? $"\n    : base({Literals.Of(target.Name)})" : "")} => {broken};\n");
        WriteProperties(writer, model, broken);

        string type = name + target.TypeParameters;
        ForwardSignature forward = ForwardSignature.Of(model.Signature);
        (string Member, string Summary, string Signature)[] members =
        [
            ("forward", "Runs the network.", $"public {(isModule ? "override " : "")}{forward.Result} forward({forward.Parameters})"),
            ("Create", "Builds the network.", $"public static {type} Create({KnownNames.TypedNets}.NetworkOptions options)"),
            ("Spec", "All that is known about the network before it runs.", $"public static {KnownNames.TypedNets}.NetworkSpec Spec"),
        ];
        foreach (var (member, summary, signature) in members)
        {
            // Where the author's own member has the name, the interface is still implemented.
            bool isTaken = model.AuthoredNames.Contains(member);
            string text = !isTaken ? signature : signature.Replace("public ", "").Replace($" {member}", $" {KnownNames.TypedNets}.INetwork<{type}>.{member}");
            if (!isTaken || (isModule && member != "forward"))
                writer.Line($"/// <summary>{summary}</summary>\n{text} => {broken};\n");
        }

        if (isModule)
            writer.Line($"{ObserveEmitter.Signature($"{KnownNames.TypedNets}.INetwork<{type}>.", "inputs", "observer")} => {broken};\n");
        writer.Line($"private static global::System.Exception NetworkProblem() =>\n    new global::System.InvalidOperationException({Literals.Of(reason)});");
        writer.Close();
    }

    private static void WriteProperties(SourceWriter writer, NetworkModel model, string broken)
    {
        HashSet<string> written = [.. model.AuthoredNames];
        foreach (PropertyTarget property in model.Target.Properties)
        {
            IEnumerable<string> accessors = property.Accessors.Select(accessor => $"{accessor} => {broken};");
            writer.Line(property.Documentation.Length > 0 ? property.Documentation : "/// <summary>A layer of a network that cannot be built.</summary>");
            writer.Line($"{property.Modifiers} partial {property.Type} {Literals.Identifier(property.Name)} {{ {string.Join(" ", accessors)} }}\n".TrimStart());
        }

        foreach (MemberNode member in model.Members.Where(m => m.Form is StepForm.Module or StepForm.Blocks && written.Add(m.Name)))
        {
            writer.Line($"/// <summary>{(member.Layer.Type.Length > 0 ? member.Layer.TypeName : member.Layer.Kind)}.</summary>");
            writer.Line($"public {MemberTypes.Of(member.Form, member.Layer)} {member.Name} => {broken};\n");
        }
    }
}
