using System.CommandLine;

namespace Zoo.Commands;

/// <summary>Draws a network.</summary>
internal static class PictureCommand
{
    public static Command Create()
    {
        var network = CommandLine.Network();
        var output = new Option<FileInfo?>("--output") { Description = "The file to write; default is NAME.svg in the current folder" };
        var command = new Command("picture", "Draws a network as SVG, which browsers open") { network, output };
        command.SetAction(parsed =>
        {
            ZooEntry entry = parsed.GetRequiredValue(network);
            FileInfo file = parsed.GetValue(output) ?? new FileInfo(entry.Name + ".svg");
            try
            {
                File.WriteAllText(file.FullName, entry.Spec.ToSvg() + "\n");
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"The picture cannot be written to '{file.FullName}': {error.Message} Give another file with --output.");
                return 1;
            }

            Console.WriteLine(file.FullName);
            return 0;
        });
        return command;
    }
}
