using System.Reflection;

namespace TypedNets.Analysis.Smells;

/// <summary>The values that arguments have when they are not written, as the attributes themselves say.</summary>
internal static class AttributeDefaults
{
    /// <summary>The default of a property that can be set; null where there is no such property or value.</summary>
    /// <param name="kind">The layer's kind.</param>
    /// <param name="property">The argument's name.</param>
    public static object? Of(string kind, string property)
    {
        Type? type = typeof(LayerAttribute).Assembly.GetType($"{typeof(LayerAttribute).Namespace}.{kind}Attribute");
        PropertyInfo? settable = type?.GetProperty(property) is { SetMethod.IsPublic: true } found ? found : null;
        ConstructorInfo? constructor = type?.GetConstructors().OrderBy(c => c.GetParameters().Length).FirstOrDefault();
        if (settable is null || constructor is null)
            return null;
        object?[] arguments = [.. constructor.GetParameters().Select(parameter => parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null)];
        return settable.GetValue(constructor.Invoke(arguments));
    }
}
