using System.Security.Cryptography;
using System.Text;

namespace Publishing.Host;

/// <summary>What staff prove themselves with: as set, else made once and kept in the data folder, readable by its owner alone.</summary>
internal static class StaffTokens
{
    public static string Of(PublishingOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.StaffToken)) return options.StaffToken;

        Directory.CreateDirectory(options.Data);
        var path = Path.Combine(options.Data, "staff-token");
        try
        {
            var made = RandomNumberGenerator.GetHexString(32, lowercase: true);
            var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new FileStream(path, create);
            file.Write(Encoding.ASCII.GetBytes(made));
            return made;
        }
        catch (IOException) when (File.Exists(path))
        {
            return File.ReadAllText(path).Trim();
        }
    }
}
