using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using TypedNets.CodeFixes;

namespace TypedNets.Generators.Tests;

/// <summary>Every fix and every refactoring is offered in an editor, and tested.</summary>
public class CoverageTests
{
    public static TheoryData<Type> Providers => [.. typeof(NetworkFix).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(CodeFixProvider)) || type.IsSubclassOf(typeof(CodeRefactoringProvider))))];

    [Theory]
    [MemberData(nameof(Providers))]
    public void It_is_exported_and_some_test_asks_for_it(Type provider)
    {
        Assert.True(provider.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null || provider.GetCustomAttribute<ExportCodeRefactoringProviderAttribute>() is not null);
        Assert.Contains(typeof(CoverageTests).Assembly.GetTypes().Where(type => type.FullName!.StartsWith("TypedNets.Generators.Tests", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)), method => AsksFor(method, provider));
    }

    /// <summary>Whether a method calls a test of this provider: its code has the token of the generic class made of it.</summary>
    private static bool AsksFor(MethodInfo method, Type provider)
    {
        byte[] code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (int i = 0; i + 4 < code.Length; i++)
        {
            // 0x28 is a call; other bytes that look like one name no method, or another.
            if (code[i] == 0x28 && Resolve(method.Module, BitConverter.ToInt32(code, i + 1))?.DeclaringType is { IsGenericType: true } called && called.GetGenericArguments().Contains(provider))
                return true;
        }

        return false;
    }

    private static MethodBase? Resolve(Module module, int token)
    {
        try
        {
            return module.ResolveMethod(token);
        }
        catch (Exception error) when (error is ArgumentException or BadImageFormatException or MissingMethodException)
        {
            return null;
        }
    }
}
