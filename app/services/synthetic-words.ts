/** Words that invented people's names are made from, of many origins and with the letters that searches trip over. */
export const GIVEN_NAMES = words(`
  Aaliyah Abdul Abigail Adam Adaeze Adébáyò Ágnes Agnieszka Ahmed Aisha Alan Albert Aleksandra Alfie Alice Amara Amelia Amina
  Amira Amy Ana Anaïs Andrei André Aneta Anil Anjali Anna Annabelle Anthony Anya Archie Aria Arjun Arthur Asha Ava Ayaan
  Ayesha Ayodele Bahar Beatrice Ben Beth Bilal Blessing Bogdan Brandon Brónagh Callum Caoimhe Carlos Carys Cătălin Çağla
  Charlie Charlotte Chiara Chidi Chloë Chloe Ciarán Clara Connor Cora Daisy Daniel Daria David Deniz Dina Dmitri Dominik
  Dylan Ebony Edie Edward Efosa Éabha Eilidh Ekaterina Eleanor Elias Elif Ella Ellie Elsie Emeka Emilia Emily Emma Eoin
  Erin Esmé Ethan Eva Evie Faith Farah Fatima Femi Finlay Fiona Florence Frankie Freddie Freya Gabriel Gethin George Georgia
  Grace Gráinne Guðrún Gwen Halima Hamza Hanna Harley Harper Harriet Harry Hassan Haruto Heidi Henry Holly Hugo Ibrahim
  Idris Imani Imran Inés Ingrid Ioana Isaac Isabella Isla Ismail Ivy Jack Jacob Jade Jamal James Jamie Jasmine Jasper Jay
  Jayden Jean-Luc Jessica Joanna João Joe José Joseph Joshua Jude Julia Kabir Kai Karim Kasia Katarína Katie Kayla Keira
  Kevin Khadija Kiran Kwame Kyle Lara Laura Layla Leah Lena Leo Leon Léa Lewis Lexi Liam Lily Liv Logan Lola Louis Louise
  Luca Lucía Lucy Luis Luke Luna Łucja Łukasz Mabel Madison Maeve Mahmoud Maisie Małgorzata Mariam Martha Maryam Mason
  Mateusz Matilda Matthew Maya Megan Mei Mia Michał Mila Millie Mohammed Molly Muhammad Musa Mustafa Nadia Naomi Natalia
  Nathan Ngozi Nia Niamh Nikhil Nina Noah Noor Núria Ola Oliver Olivia Oluwaseun Omar Orla Oscar Øyvind Paul Petra Phoebe
  Piotr Poppy Priya Quynh Rafał Rahim Raj Ravi Rayan Reuben Rhys Riley Rohan Roisín Róisín Rosie Ruby Ruth Ryan Sadia
  Sam Samira Sana Santiago Saoirse Sara Saskia Seán Sebastian Sergiu Shanice Siân Siddharth Siobhán Skye Sofía Sophia
  Sophie Stefan Sumaya Summer Svetlana Szymon Tamsin Tariq Thea Theo Thomas Tia Toby Tomáš Tomasz Tunde Tyler Uchenna
  Umar Valentina Vivaan Wiktoria William Xanthe Yara Yusuf Zachary Zahra Zainab Zara Zoë Zofia Zsófia`);

/** In the order of how common they are. */
export const COMMON_FAMILY_NAMES = words(`
  Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts Green
  Hall Wood Jackson Clarke Khan Ahmed Ali Hussain Begum Singh Kaur Edwards Hughes Harris Lewis Martin Clark Turner Hill
  Cooper Morris Ward Moore Watson Baker Harrison Morgan King Allen James Scott Phillips Mitchell Kowalski Nowak O'Neill
  O'Brien Murphy Kelly McDonald MacLeod Shah Miah Akhtar Islam Rahman Chowdhury Iqbal Mahmood Popescu Ionescu König Müller
  Weiß García Fernández González Núñez Silva Santos Gonçalves Conceição Nguyễn Trần Phạm Chen Wang Li Wong Okafor Okonkwo
  Adeyemi Ọládàpọ̀ Mensah Owusu Boateng Diallo Traoré Haile Tesfaye Abdi Warsame Mohamud Yılmaz Öztürk Şahin Demir Papadopoulos
  Kovács Szabó Nagy Tóth Horvát Novák Dvořák Svoboda Wójcik Wiśniewski Zieliński Łukaszewicz Górski Jankauskas Kazlauskienė
  Ozoliņš Bērziņš Petrov Ivanova Shevchenko Kovalenko Hoxha Krasniqi Đorđević Žižek Søndergaard Ødegård Åström Guðmundsdóttir
  Ó'Súilleabháin NíBhriain D'Souza D'Angelo Rossi Moreau Lefèvre L'Estrange N'Diaye Al-Hassan El-Sayed Haddad Hosseini
  Rahimi Ahmadi Barzani Cohen Levi Ibáñez Perera Fernando Silva-Costa Tamang Gurung Rai Thapa Tan Kim Park Sato Suzuki`);

export const FAMILY_NAME_BEGINNINGS = words(`
  Ash Apple Barn Beck Birch Black Brad Bram Brook Burn Cald Carl Charl Clay Cold Crow Dal Deer Dun East Eller Fair Farn
  Fern Fen Gar Glen Gold Grey Had Hart Hazel Heath Hol Horn Kel Kirk Lang Lark Lind Long Lyn Marl Mel Mill Nether North
  Oak Ol Pem Pen Quarl Raven Red Rook Rush Sand Sel Shel Somer Stan Stock Sud Thorn Tree Up Wal Wel West Whit Win Yar`);

export const FAMILY_NAME_ENDINGS = words(`
  bank beck berry bridge brook burn bury by cliff combe cote croft dale den don ell ending ersley field fold ford gate
  grave ham hampton head holme hurst ingham ington land leigh ley low mere mond more ness out pool ridge row sey shaw
  side stead sted stone ter thorpe ton tree wall water well wick wood worth yard`);

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
