using System.Diagnostics;

namespace TitleReview.Tests.App.Imaging;

/// <summary>cjpeg, djpeg and jpegtran of libjpeg-turbo-progs: a second opinion on every byte and pixel.</summary>
internal static class ReferenceTools
{
    public static byte[] Encode(Pnm picture, string options) => Run("cjpeg", options, picture.ToBytes());

    /// <summary>Decodes without smoothing chroma over block edges, so that a block never shows what its neighbour holds.</summary>
    public static Pnm Decode(byte[] jpeg) => Pnm.Parse(Run("djpeg", "-nosmooth -pnm", jpeg));

    public static byte[] Transform(byte[] jpeg, string options) => Run("jpegtran", options, jpeg);

    private static byte[] Run(string tool, string options, byte[] input)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, options)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var feeding = Task.Run(() =>
        {
            using var stdin = process.StandardInput.BaseStream;
            stdin.Write(input);
        });
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        feeding.GetAwaiter().GetResult();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.ToArray()
            : throw new InvalidOperationException($"{tool} {options}: {errors.GetAwaiter().GetResult()}");
    }
}
