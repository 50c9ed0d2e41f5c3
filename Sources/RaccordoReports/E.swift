import Raccordo
