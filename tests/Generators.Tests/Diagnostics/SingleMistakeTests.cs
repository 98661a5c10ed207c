namespace TypedNets.Generators.Tests;

/// <summary>In a network of twelve layers, every single mistake is one error at the place that is wrong, and nothing beside it.</summary>
public class SingleMistakeTests
{
    public static TheoryData<string> OnClass => [.. Mistakes.InBothForms.Concat(Mistakes.OnClass).Select(mistake => mistake.Name)];

    public static TheoryData<string> OnProperties => [.. Mistakes.InBothForms.Concat(Mistakes.OnProperties).Select(mistake => mistake.Name)];

    [Fact]
    public async Task Without_a_mistake_both_forms_build()
    {
        await DiagnosticCheck.IsSilent(DiagnosticSource.OnClass + DiagnosticSource.Use);
        await DiagnosticCheck.IsSilent(DiagnosticSource.OnProperties + DiagnosticSource.Use);
    }

    [Theory]
    [MemberData(nameof(OnClass))]
    public Task A_mistake_on_the_class_is_one_error(string name) => Check(DiagnosticSource.OnClass, name, Mistakes.OnClass);

    [Theory]
    [MemberData(nameof(OnProperties))]
    public Task A_mistake_on_properties_is_one_error(string name) => Check(DiagnosticSource.OnProperties, name, Mistakes.OnProperties);

    private static Task Check(string source, string name, Mistake[] ofForm)
    {
        Mistake mistake = Mistakes.InBothForms.Concat(ofForm).Single(m => m.Name == name);
        return DiagnosticCheck.Reports(mistake.In(source) + DiagnosticSource.Use, mistake.Message);
    }
}
