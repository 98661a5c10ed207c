using TypedNets.Data;
using static TorchSharp.torch;

namespace TypedNets.Tests.Data;

public sealed class TextTests
{
    private static string Text(Tensor numbers, string alphabet) => string.Concat(numbers.data<long>().Select(number => alphabet[(int)number]));

    [Theory]
    [InlineData("abcabcab", 3, new[] { "abc", "abc" }, new[] { "bca", "bca" })]
    [InlineData("abcabc", 3, new[] { "abc" }, new[] { "bca" })] // the last character has none after it
    [InlineData("ab", 1, new[] { "a" }, new[] { "b" })]
    public void Labels_are_the_characters_after(string text, int length, string[] inputs, string[] labels)
    {
        using var data = CharacterWindows.Create("text", text, "abc", length);
        Assert.Equal(inputs.Length, data.Count);
        Assert.Equal(inputs, Enumerable.Range(0, data.Count).Select(i => Text(data.Inputs[i], "abc")));
        Assert.Equal(labels, Enumerable.Range(0, data.Count).Select(i => Text(data.Labels[i], "abc")));
        Assert.Equal(["a", "b", "c"], data.ClassNames);
    }

    [Fact]
    public void Says_what_is_wrong_with_a_text()
    {
        Assert.Contains("character 2 of the text, 'x' (U+0078), is not in the alphabet",
            Assert.Throws<ArgumentException>(() => CharacterWindows.Create("text", "abx", "ab", 1)).Message);
        Assert.Contains("need 5 characters, but the text has 4",
            Assert.Throws<ArgumentException>(() => CharacterWindows.Create("text", "abab", "ab", 4)).Message);
        Assert.Throws<ArgumentOutOfRangeException>("length", () => CharacterWindows.Create("text", "abab", "ab", 0));
    }

    [Theory]
    [InlineData(Split.Train, 15_685, "First Citizen:\nBefore we proce")] // (1,115,394 * 0.9 - 1) / 64
    [InlineData(Split.Test, 871, "rance ta'en\nAs shall")]
    public void Tiny_Shakespeare_has_its_customary_parts(Split split, int windows, string start)
    {
        using var data = TinyShakespeare.Load(split, 64, PublishedData.RootOrSkip("tiny-shakespeare"), download: false, TestContext.Current.CancellationToken);
        Assert.Equal(windows, data.Count);
        Assert.Equal(65, data.ClassCount);
        Assert.StartsWith(start, Text(data.Inputs[0], TinyShakespeare.Alphabet));
    }
}
