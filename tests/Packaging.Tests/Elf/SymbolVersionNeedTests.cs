using System.Text;
using TypedNets.Build;

namespace TypedNets.Packaging.Tests.Elf;

public class SymbolVersionNeedTests
{
    [Theory]
    [InlineData(62)]
    [InlineData(183)]
    public void An_unused_requirement_becomes_weak_and_nothing_else_changes(ushort machine)
    {
        var elf = new SyntheticElf { Machine = machine };
        var bytes = elf.Build();

        Assert.Equal(RelaxOutcome.Relaxed, Relax(bytes));
        Assert.Equal((elf with { Flags = 2 }).Build(), bytes);
    }

    [Fact]
    public void Other_flags_are_kept()
    {
        var elf = new SyntheticElf { Flags = 0x101 };
        var bytes = elf.Build();

        Assert.Equal(RelaxOutcome.Relaxed, Relax(bytes));
        Assert.Equal((elf with { Flags = 0x103 }).Build(), bytes);
    }

    [Fact]
    public void A_symbol_that_is_only_listed_is_no_use() =>
        Assert.Equal(RelaxOutcome.Relaxed, Relax(new SyntheticElf { SymbolIsBound = true }.Build()));

    [Fact]
    public void A_link_to_another_version_is_no_use() =>
        Assert.Equal(RelaxOutcome.Relaxed, Relax(new SyntheticElf { SymbolIsLinked = true }.Build()));

    [Theory]
    [InlineData(62)]
    [InlineData(183)]
    public void A_version_that_is_linked_to_stays_required(ushort machine) =>
        AssertUntouched(RelaxOutcome.InUse, new SyntheticElf { Machine = machine, SymbolIsBound = true, SymbolIsLinked = true }.Build());

    [Fact]
    public void A_second_time_nothing_is_left_to_do() =>
        AssertUntouched(RelaxOutcome.AlreadyWeak, new SyntheticElf { Flags = 2 }.Build());

    [Theory]
    [InlineData("GLIBCXX_3.4.30")]
    [InlineData("GLIBCXX_3.4.3")]
    [InlineData("GLIBCXX_3.4.321")]
    public void Other_versions_are_not_touched(string required) =>
        AssertUntouched(RelaxOutcome.NotRequired, new SyntheticElf { Required = required }.Build());

    [Fact]
    public void Other_processors_are_not_touched() =>
        AssertUntouched(RelaxOutcome.NotRequired, new SyntheticElf { Machine = 8 }.Build());

    [Fact]
    public void Other_file_kinds_are_not_touched()
    {
        AssertUntouched(RelaxOutcome.NotRequired, []);
        AssertUntouched(RelaxOutcome.NotRequired, Encoding.ASCII.GetBytes("not a library at all"));
        AssertUntouched(RelaxOutcome.NotRequired, [(byte)'M', (byte)'Z', .. new byte[100]]);
        AssertUntouched(RelaxOutcome.NotRequired, [0x7F, (byte)'E', (byte)'L', (byte)'F', 1, 1, .. new byte[100]]);
        AssertUntouched(RelaxOutcome.NotRequired, [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 2, .. new byte[100]]);
    }

    [Fact]
    public void A_file_cut_anywhere_is_reported_and_left_alone()
    {
        var whole = new SyntheticElf().Build();
        for (var length = 6; length < whole.Length; length++)
        {
            var cut = whole[..length];
            var error = Assert.Throws<ElfFormatException>(() => Relax(cut));
            Assert.Matches(@"\d", error.Message);
            Assert.Equal(whole[..length], cut);
        }
    }

    [Fact]
    public void Damage_anywhere_never_ends_in_another_exception()
    {
        var whole = new SyntheticElf { SymbolIsBound = true }.Build();
        var reported = 0;
        for (var at = 0; at < whole.Length; at++)
        {
            foreach (byte value in (byte[])[0x00, 0x01, 0x7F, 0xFF])
            {
                byte[] damaged = [.. whole];
                damaged[at] = value;
                try
                {
                    Relax(damaged);
                }
                catch (ElfFormatException)
                {
                    reported++;
                }
            }
        }

        Assert.True(reported > 0, "none of the damaged files was noticed");
    }

    private static RelaxOutcome Relax(byte[] bytes) => SymbolVersionNeed.Relax(bytes, SyntheticElf.Version);

    private static void AssertUntouched(RelaxOutcome expected, byte[] bytes)
    {
        byte[] before = [.. bytes];
        Assert.Equal(expected, Relax(bytes));
        Assert.Equal(before, bytes);
    }
}
