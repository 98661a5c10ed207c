using System.Text;

namespace TypedNets.Analysis;

/// <summary>Names derived from names.</summary>
public static class Naming
{
    /// <summary>snake_case: <c>StemNorm</c> is <c>stem_norm</c>, <c>Bn1</c> is <c>bn1</c>, <c>RNNCell</c> is <c>rnn_cell</c>.</summary>
    public static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        for (int i = 0; i < name.Length; i++)
        {
            bool startsWord = i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>camelCase: the first word in lower case.</summary>
    public static string CamelCase(string name)
    {
        int upper = 0;
        while (upper < name.Length && char.IsUpper(name[upper]))
            upper++;
        int lowered = upper <= 1 || upper == name.Length ? upper : upper - 1;
        return name.Substring(0, lowered).ToLowerInvariant() + name.Substring(lowered);
    }
}
