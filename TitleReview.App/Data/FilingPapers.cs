using System.Text.Json;
using TitleReview.App.Data.Rows;
using TitleReview.App.Secrets;
using TitleReview.Core.Filing;

namespace TitleReview.App.Data;

/// <summary>The people on the lists that are filed, and invitations; encrypted in the database, plain nowhere but in memory.</summary>
public sealed class FilingPapers(Cipher cipher)
{
    public ListedPerson Open(ListedPersonRow row) => Open<ListedPerson>(row.Box, row.Id.ToString("N"));

    public string Seal(Guid id, ListedPerson person) => Seal(person, id.ToString("N"));

    public MeetingInvitation Open(InvitationDraft row) => Open<MeetingInvitation>(row.Box, row.Notice.ToString());

    public string Seal(InvitationDraft row, MeetingInvitation invitation) => Seal(invitation, row.Notice.ToString());

    private T Open<T>(string box, string place) => JsonSerializer.Deserialize<T>(cipher.DecryptText(box, place))!;

    private string Seal<T>(T content, string place) => cipher.EncryptText(JsonSerializer.Serialize(content), place);
}
