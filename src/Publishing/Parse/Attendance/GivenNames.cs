using System.Collections.Frozen;

namespace Publishing.Parse.Attendance;

/// <summary>Common given names. Where names stand beside each other without a sign between them, only these tell where the next begins.</summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> Known = (
        "Achim Adam Adelheid Agnes Alexander Alexandra Alfred Alice Alois Amelie Andrea Andreas Angela Angelika Angelo Anita Anja Anke Anna Anne Annegret Anneliese Annemarie Annette Anni Antje "
        + "Anton Antonia Antonio Armin Arne Arno Arnold Astrid August Axel Barbara Bastian Beate Beatrice Beatrix Benedikt Benjamin Berit Bernd Bernhard Bert Berta Bettina Bianca Birgit Birte "
        + "Björn Bodo Boris Brigitte Britta Bruno Carina Carla Carmen Carola Carolin Caroline Carsten Charlotte Christa Christel Christian Christiane Christina Christine Christof Christoph Claudia Claus Clemens "
        + "Constanze Corinna Cornelia Cornelius Dagmar Daniel Daniela David Denise Dennis Detlef Detlev Diana Dieter Dietmar Dietrich Dirk Dominik Doris Dorothea Dorothee Eberhard Eckhard Edeltraud Edgar Edith "
        + "Eduard Egon Ekkehard Elena Elfriede Elisabeth Elke Ella Elmar Elvira Emil Emilia Emma Emre Erhard Eric Erich Erik Erika Erna Ernst Erwin Esther Eugen Eva Evelyn Fabian Fatma Felix Ferdinand "
        + "Florian Frank Franz Franziska Frauke Frieda Friederike Friedhelm Friedrich Fritz Gabi Gabriel Gabriela Gabriele Georg Gerald Gerd Gerda Gerhard Gerlinde Gernot Gert Gertrud Gisela Gottfried Gregor "
        + "Greta Gudrun Guido Günter Günther Gunter Gunther Gustav Hanna Hannah Hannelore Hannes Hans Harald Hartmut Hasan Hedwig Heide Heidi Heike Heiko Heiner Heino Heinrich Heinz Helga Helge Helmut Helmuth Henning Henriette "
        + "Henrik Herbert Heribert Hermann Hilde Hildegard Holger Horst Hubert Hubertus Hugo Ida Ilona Ilse Ina Ines Inga Inge Ingeborg Ingo Ingrid Irene Iris Irina Irmgard Isabel Isabella Isabelle Jacqueline Jakob Jan Jana Janina "
        + "Jasmin Jens Jessica Joachim Jochen Johann Johanna Johannes Jonas Jörg Josef Josefine Joseph Judith Julia Julian Juliane Jürgen Jutta Kai Karen Karin Karl Karla Karoline Karsten Katharina Kathrin Katja Katrin Kerstin Kevin "
        + "Kirsten Klara Klaus Konrad Konstantin Kristin Kristina Kurt Lars Laura Lea Lena Leo Leon Leonhard Lena Lina Linda Lisa Lothar Louis Louisa Luca Lucia Ludger Ludwig Luis Luisa Lukas Lutz Lydia Magdalena Maik Maike Maja "
        + "Malte Manfred Manuel Manuela Marc Marcel Marco Marcus Margarete Margit Margot Margret Maria Marianne Marie Marina Mario Marion Marita Mark Marko Markus Marlene Marlies Martha Martin Martina Mathias Matthias Max Maximilian Mechthild "
        + "Mehmet Meike Melanie Michael Michaela Michel Miriam Mirjam Mohamed Monika Monique Moritz Mustafa Nadine Nadja Natalie Nicole Niklas Niels Nils Nina Nora Norbert Nuri Olaf Oliver Olivia Ortwin Oskar Oswald Otto Pascal Patricia Patrick Paul "
        + "Paula Pauline Peter Petra Philip Philipp Pia Rainer Ralf Ralph Ramona Raphael Rebecca Regina Regine Reiner Reinhard Reinhold Renate René Ria Ricarda Richard Rita Robert Robin Roland Rolf Roman Ronald Rosa Rosemarie Roswitha Rüdiger Rudi "
        + "Rudolf Ruth Sabine Sabrina Samuel Sandra Sarah Sascha Sebastian Sergej Siegbert Siegfried Sigrid Silke Silvia Simon Simone Sofia Sonja Sophia Sophie Stefan Stefanie Steffen Stephan Stephanie Susanna Susanne Sven Svenja Sybille Sylvia Tanja "
        + "Tatjana Thea Theo Theodor Theresa Theresia Thomas Thorben Thorsten Tilo Tim Timo Tina Tobias Tom Torsten Udo Ulf Uli Ulla Ulrich Ulrike Ursula Ute Uwe Valentin Vanessa Vera Verena Veronika Viktor Viktoria Vincent Volker Walter Waltraud "
        + "Wenzel Werner Wilfried Wilhelm Willi Willy Winfried Wolf Wolfgang Yannick Yasmin Yusuf Yvonne")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) =>
        Known.Contains(word) || (word.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && Known.Contains(word[..hyphen]));
}
